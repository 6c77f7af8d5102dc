// PortalAssets
