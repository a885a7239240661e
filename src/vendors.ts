/** The layer of vendors, for those who open it. */
export { openVendorLayer, sayVendors } from './ui/create-vendor-layer.js';
