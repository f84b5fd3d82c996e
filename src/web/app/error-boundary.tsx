import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** A fault of the program itself: said plainly, with the way on; what was answered stands in the address. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="prose" role="alert">
        <h1>页面出了差错</h1>
        <p>这是程序的问题，不是你填错了。你的回答还在地址栏的链接里，重新打开页面就能接着用。</p>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          重新打开
        </button>
      </div>
    );
  }
}
