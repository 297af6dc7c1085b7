/** Cases of every kind, as far as their kind does not matter. */
package org.tiencu.desk.application.cases;
