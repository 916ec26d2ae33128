using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>Which technologies a list shows, and how they are ranked.</summary>
/// <param name="Ranking">How they are ranked.</param>
public sealed record TechnologiesChoice(RankingChoice Ranking)
{
    /// <summary>Word of an address for those without a risk.</summary>
    public const string NotRated = "not-rated";

    /// <summary>Category; null for any.</summary>
    public string? Category { get; init; }

    /// <summary>Country that leads, alone or with others; null for any.</summary>
    public Iso3? Leader { get; init; }

    /// <summary>Monopoly risk: high, medium, low, not-rated; null for any.</summary>
    public string? Risk { get; init; }

    /// <summary>Whether another way of counting changes leader or risk; null for either.</summary>
    public bool? IsSensitive { get; init; }

    /// <summary>How far the query is worked out; null for any.</summary>
    public DefinitionStatus? Status { get; init; }

    /// <summary>In which order.</summary>
    public TechnologyOrder Order { get; init; }

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => Category is null && Leader is null && Risk is null && IsSensitive is null && Status is null;

    /// <summary>The address of the choice.</summary>
    public PageAddress Address
    {
        get
        {
            PageAddress address = Ranking.On(PageAddress.Technologies);
            address = Category is null ? address : address.With("category", Category);
            address = Leader is { } leader ? address.With("leader", leader.ToString()) : address;
            address = Risk is null ? address : address.With("risk", Risk);
            address = IsSensitive is { } sensitive
                ? address.With("method", sensitive ? "sensitive" : "stable")
                : address;
            address = Status is { } status
                ? address.With("status", status == DefinitionStatus.Draft ? "draft" : "done")
                : address;
            return Order == TechnologyOrder.Category
                ? address
                : address.With("sort", Order.ToString().ToLowerInvariant());
        }
    }

    /// <summary>Whether a technology is shown.</summary>
    internal bool Takes(TechnologyLeadership one) =>
        (Category is null || string.Equals(one.Technology.Category, Category, StringComparison.Ordinal))
        && (
            Leader is not { } leader
            || one.Lead.Leaders.Any(l =>
                string.Equals(CountryNames.Iso3(l), leader.ToString(), StringComparison.Ordinal)
            )
        )
        && (Risk is null || string.Equals(RiskWord(one.Lead), Risk, StringComparison.Ordinal))
        && (IsSensitive is not { } sensitive || one.IsMethodSensitive == sensitive)
        && (Status is not { } status || one.Technology.Status == status);

    /// <summary>The risk of a lead as an address says it.</summary>
    internal static string RiskWord(Lead lead) => lead.Risk is { } risk ? LeadershipWords.Risk(risk.Level) : NotRated;

    /// <summary>Technologies in the order of the choice; equals by name.</summary>
    internal IEnumerable<TechnologyLeadership> Sorted(IEnumerable<TechnologyLeadership> ranked) =>
        (
            Order switch
            {
                TechnologyOrder.Category => ranked.OrderBy(r => r.Technology.Category, StringComparer.Ordinal),
                // Missing is not zero: those without come last.
                TechnologyOrder.Share => ranked.OrderByDescending(r => r.Of(r.Lead.Leader)?.ShareOfTop ?? -1),
                TechnologyOrder.Ratio => ranked.OrderByDescending(r =>
                    r.Lead.Leaders.IsEmpty ? -1 : r.Lead.Ratio ?? double.PositiveInfinity
                ),
                TechnologyOrder.Risk => ranked.OrderByDescending(r => r.Lead.Risk is { } risk ? (int)risk.Level : -1),
                _ => ranked.OrderBy(_ => 0),
            }
        )
            .ThenBy(r => r.Technology.Name, StringComparer.Ordinal)
            .ThenBy(r => r.Technology.Id, StringComparer.Ordinal);
}
