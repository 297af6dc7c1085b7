/** The desk in the database; tables of the engine are read here and never written. */
package org.tiencu.desk.adapter.persistence;
