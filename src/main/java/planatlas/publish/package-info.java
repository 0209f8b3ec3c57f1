/**
 * Snapshots: exclusive manifests, the pointer to the newest, rollback, retention; fact segments.
 */
package planatlas.publish;
