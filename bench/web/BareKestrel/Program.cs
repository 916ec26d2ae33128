// The least a Kestrel server does for the same bytes: one page, plain and compressed, and one tiny page. What the dashboard is
// measured against, in the same run on the same machine.
//
//   BareKestrel PLAIN-FILE BROTLI-FILE

byte[] plain = await File.ReadAllBytesAsync(args[0]);
byte[] brotli = await File.ReadAllBytesAsync(args[1]);
byte[] tiny = "<!doctype html><title>Tiny</title><p>Tiny."u8.ToArray();

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using WebApplication app = builder.Build();
app.Run(async context =>
{
    bool isTiny = context.Request.Path == "/tiny";
    bool isPacked = !isTiny && context.Request.Headers.AcceptEncoding.Count > 0;
    byte[] body =
        isTiny ? tiny
        : isPacked ? brotli
        : plain;
    context.Response.ContentType = "text/html; charset=utf-8";
    context.Response.ContentLength = body.Length;
    if (isPacked)
    {
        context.Response.Headers.ContentEncoding = "br";
    }
    await context.Response.Body.WriteAsync(body);
});
await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();
