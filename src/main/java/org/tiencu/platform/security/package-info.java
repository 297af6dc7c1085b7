/** Who is asking, over every door: sign-in with the engine's users, one session for pages and web applications, Basic for REST. */
package org.tiencu.platform.security;
