// The least that a Worker can do on the same server: what the figures of the site are held against.
const page = `<!doctype html><html lang="en"><title>Bare</title><p>${"x".repeat(20 * 1024 - 64)}</p></html>`;

export default {
  async fetch(request, env) {
    const { pathname, search } = new URL(request.url);
    // As any Worker in service does, to be operated at all.
    if (search === "?log") console.log(`{"method":"${request.method}","route":"${pathname}"}`);
    if (pathname === "/insert") {
      await env.DB.prepare("INSERT INTO bare (text) VALUES (?)").bind("one row").run();
      return new Response(null, { status: 303, headers: { Location: "/empty" } });
    }
    if (pathname === "/page") {
      return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
    }
    return new Response(null, { status: 204 });
  },
};
