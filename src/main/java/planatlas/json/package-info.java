/** Job files and lexicons as JSON: values with their place, so that an error can name it. */
package planatlas.json;
