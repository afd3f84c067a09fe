const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const text = '#1d2530';
const line = '#dfe4ea';
const quiet = '#5c6672';

const luminance = color => [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
  const part = parseInt(color.slice(1 + 2 * n, 3 + 2 * n), 16) / 255;
  return sum + share * (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92);
}, 0);

/** The shop's colour where it can be read on white (4.5 to 1), else the text's own. */
const onWhite = color => 1.05 / (luminance(color) + 0.05) >= 4.5 ? color : text;

export function paint({ color, ink }) {
  const root = document.documentElement.style;
  root.setProperty('--color', color);
  root.setProperty('--ink', ink);
  root.setProperty('--on-white', onWhite(color));
}

/** Web Chat's own options. */
export function styleOptions({ color, ink }) {
  const accent = onWhite(color);
  return {
    accent,
    backgroundColor: '#ffffff',
    subtle: quiet,
    primaryFont: font,
    fontSizeSmall: '13px',
    bubbleBackground: '#f1f4f6',
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleTextColor: text,
    bubbleFromUserBackground: color,
    bubbleFromUserTextColor: ink,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    bubbleMinHeight: 36,
    bubbleMinWidth: 230,
    bubbleMaxWidth: 340,
    paddingWide: 14,
    sendBoxHeight: 52,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: quiet,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnHover: accent,
    sendBoxButtonColorOnActive: accent,
    sendBoxButtonColorOnFocus: accent,
    sendBoxButtonShadeBorderRadius: 10,
    sendBoxButtonShadeInset: 6,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: accent,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: 10,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
    suggestedActionLayout: 'flow',
    suggestedActionHeight: 40,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderColor: accent,
    suggestedActionTextColor: accent,
    suggestedActionBackgroundColorOnHover: '#f1f4f6',
    suggestedActionKeyboardFocusIndicatorBorderColor: accent,
    suggestedActionKeyboardFocusIndicatorBorderRadius: 16,
    suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
    suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
    suggestedActionsVisualKeyboardIndicatorColor: accent,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
    timestampColor: quiet,
    hideToaster: true,
    // A long answer is read from its beginning.
    autoScrollSnapOnPage: true,
    uploadAccept: 'image/png,image/jpeg,image/gif,image/webp,image/heic,image/avif,video/mp4,video/webm,video/quicktime,application/pdf,text/plain',
    uploadMultiple: true,
    sendAttachmentOn: 'attach',
    sendTimeout: 60000,
    cardEmphasisBackgroundColor: '#f1f4f6',
    cardPushButtonBackgroundColor: accent,
    cardPushButtonTextColor: accent,
    richCardWrapTitle: true
  };
}
