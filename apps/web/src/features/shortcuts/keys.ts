/** Every key that a tooltip or a menu prints, written once: what is shown is what works. */
export const shortcutKeys = {
  palette: 'mod+k',
  help: '?',
  toggleSidebar: '[',
  goContacts: 'g c',
  goCalls: 'g l',
  goSettings: 'g s',
  switchWorkspace: 'g w',
} as const;
