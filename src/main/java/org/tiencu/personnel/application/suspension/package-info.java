/** Use cases of a suspension from work, and what they need: its rules and a place to keep it. */
package org.tiencu.personnel.application.suspension;
