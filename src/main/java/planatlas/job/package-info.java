/** Job files: what a job may say, read with a clear line for what it may not. */
package planatlas.job;
