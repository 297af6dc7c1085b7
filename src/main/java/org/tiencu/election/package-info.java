/**
 * The preparation of elections to the National Assembly and the People's Councils. It shares {@code organisation} and
 * {@code ballot} with {@code personnel} and knows nothing else of it.
 */
package org.tiencu.election;
