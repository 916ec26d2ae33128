namespace Regalia.Web.Tests.Browser;

/// <summary>The system's Chromium; browsers are never downloaded.</summary>
internal static class InstalledChromium
{
    /// <summary>Why there are no browser tests on a machine without it.</summary>
    public const string Missing =
        "no Chromium: install it (Debian: apt-get install chromium) or name it in REGALIA_CHROMIUM";

    /// <summary>Nothing of the browser's own calls out or shows a first page.</summary>
    public static string[] Switches { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    /// <summary>Its program file; null if there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("REGALIA_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(System.IO.Path.PathSeparator)
                .SelectMany(folder =>
                    new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name =>
                        System.IO.Path.Combine(folder, name)
                    )
                )
                .FirstOrDefault(File.Exists);
}
