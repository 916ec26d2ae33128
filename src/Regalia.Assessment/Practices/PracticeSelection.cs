using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>
/// Which practices are wanted; a condition left out is no condition. Where the release does not say what is asked for, a
/// practice is not selected, but counts as undecided: unknown is not no.
/// </summary>
public sealed record PracticeSelection
{
    /// <summary>Codes of countries or groups, any of them; empty = all.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>national-security, due-diligence, economic-security or general-cyber.</summary>
    public string? Approach { get; init; }

    /// <summary>legislative, defensive or reactive.</summary>
    public string? Category { get; init; }

    /// <summary>prevent, deter, detect or recover.</summary>
    public string? Stage { get; init; }

    /// <summary>government, critical-infrastructure, ip-intensive or economy.</summary>
    public string? Layer { get; init; }

    /// <summary>Id of the indicator whose gap it closes.</summary>
    public string? Gap { get; init; }

    /// <summary>in_force, ended, draft or unknown; unknown may be asked for.</summary>
    public string? Standing { get; init; }

    /// <summary>duty, service or right; null where not coded.</summary>
    public string? Provides { get; init; }

    /// <summary>A text in the name of who runs it, in any case.</summary>
    public string? Actor { get; init; }

    /// <summary>Begun in this year or later.</summary>
    public int? Since { get; init; }

    /// <summary>Begun in this year or before.</summary>
    public int? Until { get; init; }

    /// <summary>Texts that must all stand in name, description or actor, in any case.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Leave out what nobody has checked at its source.</summary>
    public bool VerifiedOnly { get; init; }

    /// <summary>The conditions that are set.</summary>
    public ImmutableArray<PracticeCondition> Conditions => [.. AllConditions()];

    /// <summary>True where every condition holds, false where one does not, null where only the release's silence stands in
    /// the way.</summary>
    public bool? Admits(Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        bool? admits = true;
        foreach (PracticeCondition condition in AllConditions())
        {
            switch (condition.Holds(practice))
            {
                case false:
                    return false;
                case null:
                    admits = null;
                    break;
            }
        }
        return admits;
    }

    /// <summary>The practices selected, in the order of their ids.</summary>
    public ImmutableArray<Practice> Of(EvidenceRelease release) => Select(release, admitted: true);

    /// <summary>The practices that may fit, but the release does not say; in the order of their ids.</summary>
    public ImmutableArray<Practice> UndecidedOf(EvidenceRelease release) => Select(release, admitted: null);

    private ImmutableArray<Practice> Select(EvidenceRelease release, bool? admitted)
    {
        ArgumentNullException.ThrowIfNull(release);
        return [.. release.Practices.Where(p => Admits(p) == admitted).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<PracticeCondition> AllConditions()
    {
        if (!Jurisdictions.IsEmpty)
        {
            yield return new(
                "jurisdiction",
                string.Join(", ", Jurisdictions),
                p => Jurisdictions.Contains(p.Jurisdiction, StringComparer.Ordinal),
                this with
                {
                    Jurisdictions = [],
                }
            );
        }
        if (Approach is { } approach)
        {
            yield return new("approach", approach, p => Is(p.Approach, approach), this with { Approach = null });
        }
        if (Category is { } category)
        {
            yield return new("category", category, p => Is(p.Category, category), this with { Category = null });
        }
        if (Stage is { } stage)
        {
            yield return new("stage", stage, p => Has(p.Stages, stage), this with { Stage = null });
        }
        if (Layer is { } layer)
        {
            yield return new("layer", layer, p => Has(p.Layers, layer), this with { Layer = null });
        }
        if (Gap is { } gap)
        {
            yield return new("gap", gap, p => Has(p.Addresses, gap), this with { Gap = null });
        }
        if (Standing is { } standing)
        {
            yield return new("standing", standing, p => Stands(p, standing), this with { Standing = null });
        }
        if (Provides is { } provides)
        {
            yield return new(
                "provides",
                provides,
                p => p.Provides.IsEmpty ? null : Has(p.Provides, provides),
                this with
                {
                    Provides = null,
                }
            );
        }
        if (Actor is { } actor)
        {
            yield return new("actor", actor, p => Holds(p.Actor, actor), this with { Actor = null });
        }
        if (Since is { } since)
        {
            yield return new(
                "since",
                Year(since),
                p => p.Since is { } y ? y >= since : null,
                this with
                {
                    Since = null,
                }
            );
        }
        if (Until is { } until)
        {
            yield return new(
                "until",
                Year(until),
                p => p.Since is { } y ? y <= until : null,
                this with
                {
                    Until = null,
                }
            );
        }
        foreach (string word in Words)
        {
            yield return new(
                "words",
                word,
                p => Mentions(p, word),
                this with
                {
                    Words = Words.Remove(word, StringComparer.Ordinal),
                }
            );
        }
        if (VerifiedOnly)
        {
            yield return new(
                "verified-only",
                "",
                p => p.Status == VerificationStatus.Sourced,
                this with
                {
                    VerifiedOnly = false,
                }
            );
        }
    }

    private static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.Ordinal);

    private static bool Has(ImmutableArray<string> list, string wanted) =>
        list.Contains(wanted, StringComparer.Ordinal);

    // "unknown" can be asked for; to every other question it is no answer.
    private static bool? Stands(Practice practice, string standing) =>
        Is(practice.Standing, standing) ? true
        : Is(practice.Standing, "unknown") ? null
        : false;

    private static bool? Holds(string? text, string wanted) =>
        text?.Contains(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(Practice practice, string word) =>
        Holds(practice.Name, word) is true
        || Holds(practice.Description, word) is true
        || Holds(practice.Actor, word) is true;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
