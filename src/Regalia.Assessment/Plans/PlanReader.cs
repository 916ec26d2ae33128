using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Plans;

/// <summary>Reads a plan. Every fault is reported with its line; nothing is thrown for bad content.</summary>
public static class PlanReader
{
    /// <summary>The version of the form of plan files that this program reads and writes.</summary>
    public const string Format = "1";

    /// <summary>The list of a plan's actions.</summary>
    public const string ActionList = "actions";

    /// <summary>The key that identifies an action.</summary>
    public const string ActionKey = "id";

    /// <summary>The basis of a plan whose values are all public.</summary>
    internal const string PublicEvidence = "public evidence";

    /// <summary>The basis of a plan in which an agency's own answers stood in the place of public values.</summary>
    internal const string OwnAnswers = "own answers";

    private static readonly ImmutableDictionary<string, string> Lists = ImmutableDictionary<string, string>
        .Empty.WithComparers(StringComparer.Ordinal)
        .Add(ActionList, ActionKey);

    /// <summary>Reads a plan from its text and holds it against a release.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="release">The release that its ids belong to.</param>
    public static PlanReading Parse(string file, string text, EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        List<Fault> faults = [];
        EntryDocument? document = EntryDocument.Parse(file, text, Lists, faults);
        if (document is not null)
        {
            InvisibleText.Report(document, faults);
        }
        Plan? plan = document is not null && faults.Count == 0 ? Read(file, document, release, faults) : null;
        return new PlanReading(faults.Count == 0 ? plan : null, [.. faults.OrderBy(fault => fault.Row ?? 0)]);
    }

    private static Plan Read(string file, EntryDocument document, EvidenceRelease release, List<Fault> faults)
    {
        PlanEntry settings = new(document.Root, "", file, faults);
        string format = settings.Required("plan");
        if (format.Length > 0 && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            settings.Report("plan", format, "form " + Format, "make the plan anew with `regalia plan new`");
        }
        Iso3 country = Country(settings, release);
        string version = settings.Required("release");
        if (version.Length > 0 && !release.IsVersion(version))
        {
            settings.Report(
                "release",
                version,
                "release " + release.Version + ", which is in use",
                "name the folder of release " + version + " with --data, or look the actions over and change `release`"
            );
        }
        TlpMarking marking = settings.Marking("marking") ?? TlpMarking.Clear;
        string? digest = settings.Text("digest");
        ulong seed = Seed(settings);
        int draws = (int)(settings.Number("draws", "a whole number above 0", IsCount) ?? Missing(settings, "draws"));
        EvidenceSelection selection = new(settings.Flag("verified_only"), IsOpen(settings));
        DateOnly? created = settings.Day("created");
        if (created is null && settings.Text("created") is null)
        {
            settings.Required("created");
        }
        bool isOfOwnAnswers = IsOfOwnAnswers(settings);
        AllDone? allDone = AllDoneReader.Read(settings);
        _ = settings.Has(ActionList);
        settings.RefuseTheRest();
        ImmutableArray<PlanAction> actions = new PlanActionReader(file, release, marking, faults).Read(
            document.Entries(ActionList)
        );
        return new Plan(
            country,
            version,
            digest,
            seed,
            draws,
            selection,
            created ?? default,
            marking,
            actions,
            document
        )
        {
            IsOfOwnAnswers = isOfOwnAnswers,
            AllDone = allDone,
        };
    }

    private static Iso3 Country(PlanEntry settings, EvidenceRelease release)
    {
        string word = settings.Required("country");
        if (Iso3.TryParse(word, out Iso3 code) && release.Country(code) is not null)
        {
            return code;
        }
        if (word.Length > 0)
        {
            Country? near = Spelling.Nearest(word, release.Countries);
            settings.Report(
                "country",
                word,
                "the code of a country of the release",
                near is null ? "`regalia data show` lists them" : "did you mean " + near.Code + "?"
            );
        }
        return default;
    }

    private static ulong Seed(PlanEntry settings)
    {
        string word = settings.Required("seed");
        if (word.Length > 0 && !ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out ulong _))
        {
            settings.Report("seed", word, "a whole number", "write digits alone");
        }
        return ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : 0;
    }

    private static bool IsOpen(PlanEntry settings)
    {
        string? word = settings.Text("licence");
        if (word is not (null or "all" or "open"))
        {
            settings.Report("licence", word, "all or open", "name one of the two");
        }
        return string.Equals(word, "open", StringComparison.Ordinal);
    }

    private static bool IsOfOwnAnswers(PlanEntry settings)
    {
        string? word = settings.Text("basis");
        if (word is not (null or PublicEvidence or OwnAnswers))
        {
            settings.Report("basis", word, PublicEvidence + " or " + OwnAnswers, "name one of the two");
        }
        // What is not understood is not taken for public.
        return word is not (null or PublicEvidence);
    }

    private static bool IsCount(double number) => number is >= 1 and <= int.MaxValue && Math.Floor(number) == number;

    private static double Missing(PlanEntry settings, string key)
    {
        // What stands there and is wrong has been named already.
        if (settings.Text(key) is null)
        {
            settings.Required(key);
        }
        return 1;
    }
}
