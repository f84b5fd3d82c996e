/** `duixian verify-policy`: holds the policy's own tree against what a policy must be. */
