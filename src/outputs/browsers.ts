/**
 * The oldest browsers that pages are made for, in the words of esbuild and Vite: WeChat and 360 on Windows still come with Chromium
 * 86. What is newer only adds, and stands in rules of its own, so that an older browser leaves out no more than that.
 */
export const oldestBrowsers = ['chrome86', 'edge86', 'firefox90', 'ios14.5', 'safari14.1'];
