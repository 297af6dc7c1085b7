/**
 * What all cases of personnel work have in common: the file of a case, opening one by the rules that hold for all, who
 * may see it, what is asked of the engine, and proposals by which one case leads to the next.
 */
package org.tiencu.personnel.application.casefile;
