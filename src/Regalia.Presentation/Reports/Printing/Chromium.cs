using System.Text;

namespace Regalia.Presentation.Reports.Printing;

/// <summary>The installed Chromium, or a browser made of it, as a printer of PDF. It gets no network and no profile of the user's.</summary>
/// <param name="Program">The browser.</param>
public sealed record Chromium(InstalledProgram Program)
{
    /// <summary>The variable of the environment that names the browser to use.</summary>
    public const string Variable = "REGALIA_CHROMIUM";

    private const string Mend =
        "Install Chromium (Debian, Ubuntu: apt install chromium) or name a browser made of it in "
        + Variable
        + "; or open the HTML report in any browser and print it to a PDF file.";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "msedge",
    ];

    /// <summary>Time after which a printing browser is taken to hang.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The clock of the limit.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Seeks the installed browser.</summary>
    /// <param name="environment">Reads a variable of the environment; null reads that of this process.</param>
    /// <exception cref="ChromiumMissingException">There is none; says where it was sought.</exception>
    public static Chromium Installed(Func<string, string?>? environment = null)
    {
        environment ??= Environment.GetEnvironmentVariable;
        if (environment(Variable) is { Length: > 0 } named)
        {
            // Whoever names one means that one: another in its place would be a surprise.
            return InstalledProgram.First([named]) is { } program
                ? new Chromium(program)
                : throw new ChromiumMissingException($"{Variable}={named}: there is no such program. {Mend}");
        }
        string[] folders = (environment("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        string ending = OperatingSystem.IsWindows() ? ".exe" : "";
        string[] usual = [.. UsualPlaces(environment)];
        return
            InstalledProgram.First([
                .. Names.SelectMany(n => folders.Select(f => Path.Combine(f, n + ending))),
                .. usual,
            ])
                is { } found
            ? new Chromium(found)
            : throw new ChromiumMissingException(
                "PDF is printed by Chromium, and there is none: sought "
                    + string.Join(", ", Names)
                    + " on the PATH"
                    + (usual.Length == 0 ? "" : " and in " + string.Join(", ", usual))
                    + ". "
                    + Mend
            );
    }

    /// <summary>Prints a page that stands alone.</summary>
    /// <param name="html">The page.</param>
    /// <param name="date">The day in the properties of the file.</param>
    /// <param name="cancellation">Kills the browser.</param>
    /// <returns>The PDF, tagged.</returns>
    /// <exception cref="PrintingFailedException">The browser ended without a PDF, or hung and was killed.</exception>
    /// <exception cref="OperationCanceledException">The printing was cancelled.</exception>
    public byte[] Print(string html, DateOnly date, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        // Its owner's alone: a report may be marked.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("regalia-print-");
        try
        {
            string page = Path.Combine(folder.FullName, "report.html");
            string pdf = Path.Combine(folder.FullName, "report.pdf");
            File.WriteAllBytes(page, Encoding.UTF8.GetBytes(html));
            (int? exitCode, string errors) = Run(Arguments(folder.FullName, page, pdf), cancellation);
            byte[] printed = File.Exists(pdf) ? File.ReadAllBytes(pdf) : [];
            if (exitCode is null)
            {
                throw Failed("it hung and was stopped", errors);
            }
            if (!PdfDates.IsWhole(printed))
            {
                throw Failed(
                    "it ended with status "
                        + Bundles.Digits.Of(exitCode.Value)
                        + (printed.Length == 0 ? " and wrote no PDF" : " and wrote a PDF that is not whole"),
                    errors
                );
            }
            return PdfDates.Set(printed, date);
        }
        finally
        {
            Remove(folder);
        }
    }

    private (int? ExitCode, string Errors) Run(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        try
        {
            return Program.Run(arguments, Limit, Time, cancellation);
        }
        catch (IOException e)
        {
            throw new PrintingFailedException(e.Message + ". " + Mend, e);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        yield return "--headless=new";
        // The sandbox of the browser refuses to work for root, who is alone in a container anyway.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            yield return "--no-sandbox";
        }
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-quic";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--disable-extensions";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--user-data-dir=" + Path.Combine(folder, "profile");
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return "--print-to-pdf=" + pdf;
        yield return new Uri(page).AbsoluteUri;
    }

    private PrintingFailedException Failed(string how, string errors)
    {
        string last =
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
            ?? "";
        return new PrintingFailedException(
            $"{Program.Path} did not print: {how}"
                + (last.Length == 0 ? "" : "; it last said \"" + last + "\"")
                + ". "
                + Mend
        );
    }

    private static IEnumerable<string> UsualPlaces(Func<string, string?> environment)
    {
        if (OperatingSystem.IsMacOS())
        {
            foreach (string name in (string[])["Chromium", "Google Chrome", "Microsoft Edge"])
            {
                yield return $"/Applications/{name}.app/Contents/MacOS/{name}";
            }
        }
        if (OperatingSystem.IsWindows())
        {
            foreach (string variable in (string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"])
            {
                if (environment(variable) is { Length: > 0 } folder)
                {
                    yield return Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
                    yield return Path.Combine(folder, "Chromium", "Application", "chrome.exe");
                    yield return Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
                }
            }
        }
    }

    // A browser that was killed may still be writing into its profile for a moment.
    private static void Remove(DirectoryInfo folder)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
