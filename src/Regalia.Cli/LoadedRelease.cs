using System.CommandLine;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Cli;

/// <summary>A release with its framework, checked as a whole: commands start from here or end with one clear message.</summary>
internal sealed record LoadedRelease(EvidenceRelease Release, AssessmentFramework Framework)
{
    /// <summary>Reads the release that the options name.</summary>
    /// <exception cref="CommandException">It is not there (3), has faults (4), or is not what was sealed (6).</exception>
    public static LoadedRelease Load(Session session, SharedOptions options, ParseResult parsed)
    {
        string directory = parsed.GetValue(options.Data) ?? session.BundledRelease;
        (LoadedRelease? loaded, IReadOnlyList<Fault> faults) = Check(directory);
        if (loaded is null)
        {
            throw new CommandException(
                faults.All(f => f.Kind == FaultKind.Missing && f.Row is null) && !Directory.Exists(directory)
                    ? ExitCodes.NotFound
                    : ExitCodes.InvalidInput,
                Describe(directory, faults)
            );
        }
        if (!loaded.Release.IsSealed && !parsed.GetValue(options.Unsealed))
        {
            throw new CommandException(
                ExitCodes.IntegrityMismatch,
                Describe(directory, faults)
                    + "\nIf the change is meant: `regalia data seal` for a release of your own, or `--unsealed` to work "
                    + "with it as it is; every output is then marked \"modified release\"."
            );
        }
        if (parsed.GetResult(options.Incidents) is not null && parsed.GetValue(options.Incidents) is { } store)
        {
            loaded = loaded with { Release = StoreOptions.Counts(loaded, store) };
        }
        return parsed.GetResult(options.Technology) is not null && parsed.GetValue(options.Technology) is { } results
            ? ScannedResults.Add(session, loaded, results, options.Scan(parsed))
            : loaded;
    }

    /// <summary>Reads and checks a release; null where an assessment could not run on it.</summary>
    public static (LoadedRelease? Loaded, IReadOnlyList<Fault> Faults) Check(string directory)
    {
        ReleaseReading reading = ReleaseReader.Read(directory);
        // The text that was hashed, not the file again: it might have changed in between.
        FrameworkReading framework = reading.Release is { } whole
            ? FrameworkReader.Parse(whole.Framework.Text)
            : FrameworkReader.Read(directory);
        var faults = new List<Fault>(reading.Faults);
        // A missing file has been named already.
        faults.AddRange(framework.Faults.Where(f => f.Kind != FaultKind.Missing));
        if (reading.Release is null || framework.Framework is null)
        {
            return (null, faults);
        }
        IReadOnlyList<Fault> misfits = FrameworkRules.Check(reading.Release, framework.Framework);
        faults.AddRange(misfits);
        return (misfits.Count == 0 ? new LoadedRelease(reading.Release, framework.Framework) : null, faults);
    }

    /// <summary>Runs the assessment with progress on the error stream.</summary>
    public AssessmentResult Assess(Session session, SharedOptions options, ParseResult parsed, bool compare = false)
    {
        int draws = parsed.GetValue(options.Draws) ?? Framework.Draws.Count;
        using ProgressLine progress = session.Progress(draws);
        return Assessor.Assess(Release, Framework, options.Assessment(parsed, progress, compare), session.Cancellation);
    }

    /// <summary>The country of an ISO 3166-1 code (three letters or two) or of its name, in any case.</summary>
    /// <exception cref="CommandException">There is no such country (3); says which one may have been meant.</exception>
    public Country Country(string word)
    {
        if (Iso3.TryParse(word.ToUpperInvariant(), out Iso3 code) && Release.Country(code) is { } country)
        {
            return country;
        }
        if (
            Release.Countries.FirstOrDefault(c =>
                string.Equals(c.Iso2, word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(c.Name, word, StringComparison.OrdinalIgnoreCase)
            ) is
            { } named
        )
        {
            return named;
        }
        Country? near = Spelling.Nearest(word, Release.Countries);
        throw new CommandException(
            ExitCodes.NotFound,
            "\""
                + word
                + "\": release "
                + Release.Version
                + " has no such country"
                + (near is null ? ". " : "; did you mean " + near.Code + " (" + near.Name + ")? ")
                + "It has "
                + string.Join(' ', Release.Countries.Select(c => c.Code.ToString()).Order(StringComparer.Ordinal))
                + "."
        );
    }

    /// <summary>The indicator of an id or short code.</summary>
    /// <exception cref="CommandException">There is no such indicator (3); says which one may have been meant.</exception>
    public Indicator Indicator(string word)
    {
        if (Release.Indicator(word) is { } indicator)
        {
            return indicator;
        }
        string? near =
            Spelling.Nearest(word, Release.Indicators.Select(i => i.Id))
            ?? Release
                .Indicators.Select(i => i.Id)
                .Where(id => word.Length > 2 && id.Contains(word, StringComparison.OrdinalIgnoreCase))
                .MinBy(id => id.Length);
        throw new CommandException(
            ExitCodes.NotFound,
            "\""
                + word
                + "\": release "
                + Release.Version
                + " has no such indicator"
                + (near is null ? ". " : "; did you mean " + near + "? ")
                + "`regalia data show` lists them all."
        );
    }

    internal static string Describe(string directory, IReadOnlyList<Fault> faults) =>
        FaultList.Describe(directory, faults, " in this release", "regalia data validate");
}
