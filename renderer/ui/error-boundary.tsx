import { Component, type ErrorInfo, type ReactNode } from 'react';

type Props = { readonly renderFault: (retry: () => void) => ReactNode; readonly children: ReactNode };

/** Keeps the fault of one page from taking the window with it. React offers this only as a class. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A page failed to draw', error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.hasFailed
      ? this.props.renderFault(() => this.setState({ hasFailed: false }))
      : this.props.children;
  }
}
