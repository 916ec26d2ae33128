using System.Globalization;

namespace Regalia.Cli.Tests.Harness;

/// <summary>
/// The program's entry, called within the tests: what a command answers is tested this way, since a process of its own costs half
/// a second each time. <see cref="RegaliaProgram"/> is for what only a process has: its culture, working directory, signals,
/// streams and start.
/// </summary>
internal static class RegaliaEntry
{
    // As a process of RegaliaProgram is started: nothing of the developer's own terminal.
    private static readonly string[] Neutral = ["LANGUAGE", "COLUMNS", "NO_COLOR"];

    public static RegaliaRun Run(params string[] args) => Under(CultureInfo.InvariantCulture, args);

    /// <summary>Runs under a culture, which a process takes from its environment (<c>CultureTests</c>).</summary>
    public static RegaliaRun Under(CultureInfo here, params string[] args)
    {
        (CultureInfo culture, CultureInfo words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = here;
        try
        {
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            using StreamWriter written = Session.OutOn(output);
            using StreamWriter said = Session.ErrorOn(error);
            var session = new Session
            {
                Out = written,
                Error = said,
                OutIsTerminal = false,
                ErrorIsTerminal = false,
                Environment = Variable,
                Time = TimeProvider.System,
                Cancellation = CancellationToken.None,
                BundledRelease = ReleaseCopy.Bundled,
            };
            int exitCode = CommandRunner.Run(args, session);
            return new RegaliaRun("regalia " + string.Join(' ', args), exitCode, output.ToArray(), error.ToArray());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    private static string? Variable(string name) =>
        name == "LANG" ? "C"
        : name.StartsWith("LC_", StringComparison.Ordinal) || Neutral.Contains(name) ? null
        : Environment.GetEnvironmentVariable(name);
}
