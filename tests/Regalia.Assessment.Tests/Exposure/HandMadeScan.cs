using System.Collections.Immutable;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Works;

namespace Regalia.Assessment.Tests.Exposure;

/// <summary>Results of a scan: ten works a technology, of which the one that is cited is by the countries named.</summary>
internal sealed class HandMadeScan(params (string Id, DefinitionStatus Status, string Countries)[] technologies)
    : TechnologyResults
{
    internal const int Year = 2021;

    public bool Synthetic { get; init; }

    public string[] Unread { get; init; } = [];

    public override ImmutableArray<MatchedTechnology> Technologies { get; } =
    [.. technologies.Select(t => new MatchedTechnology(t.Id, "The " + t.Id, "Field", null, t.Status, "q"))];

    public override ImmutableArray<InstitutionName> Institutions => [];

    public override bool IsSynthetic => Synthetic;

    public override DateOnly? AsOf => new(2026, 6, 25);

    public override ImmutableArray<int> Years => [Year - 6, Year];

    public override string Digest => "0123456789abcdef";

    public override ImmutableArray<string> IncompleteParts => [.. Unread];

    public override FactBlock Read(int technology, int year)
    {
        string[] countries = technologies[technology].Countries.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (year != Year || countries.Length == 0)
        {
            return FactBlock.Empty;
        }
        // The cited work first; nine that nobody cites are Brazil's.
        int[] starts = [0, .. Enumerable.Range(0, 10).Select(i => countries.Length + i)];
        return new FactBlock(
            [.. Enumerable.Range(1, 10).Select(i => (100L * technology) + i)],
            [9, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            starts,
            [.. Enumerable.Repeat(-1, countries.Length + 9)],
            [.. countries.Concat(Enumerable.Repeat("BR", 9)).Select(c => CountryCode.Parse(c))],
            [
                .. Enumerable.Repeat(CreditShare.Whole / countries.Length, countries.Length),
                .. Enumerable.Repeat(CreditShare.Whole, 9),
            ]
        );
    }
}
