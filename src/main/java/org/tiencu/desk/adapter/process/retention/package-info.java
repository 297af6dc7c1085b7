/** How long personal data is kept, and what the engine remembers of it. */
package org.tiencu.desk.adapter.process.retention;
