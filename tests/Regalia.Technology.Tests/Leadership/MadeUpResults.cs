using System.Collections.Immutable;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;

namespace Regalia.Technology.Tests.Leadership;

/// <summary>Results made of works listed in a test.</summary>
internal sealed class MadeUpResults : TechnologyResults
{
    private readonly Dictionary<(int, int), FactBlock> _blocks = [];

    internal MadeUpResults(
        IReadOnlyList<MadeUpWork> works,
        int technologies = 1,
        string institutionCountries = "AA AA AA AA BB BB BB CC CC"
    )
    {
        Technologies =
        [
            .. Enumerable
                .Range(0, technologies)
                .Select(i => new MatchedTechnology(
                    FormattableString.Invariant($"tech-{i}"),
                    FormattableString.Invariant($"Tech {i}"),
                    "Field",
                    null,
                    DefinitionStatus.Done,
                    "q"
                )),
        ];
        Institutions =
        [
            .. institutionCountries
                .Split(' ')
                .Select(
                    (c, i) =>
                        new InstitutionName(
                            100 + i,
                            FormattableString.Invariant($"Institute {i}"),
                            c == "-" ? CountryCode.None : CountryCode.Parse(c)
                        )
                ),
        ];
        Years = [.. works.Select(w => w.Year).Distinct().Order()];
        foreach (IGrouping<(int, int), MadeUpWork> group in works.GroupBy(w => (w.Technology, w.Year)))
        {
            MadeUpWork[] sorted = [.. group.OrderBy(w => w.Id)];
            int[] starts = [0, .. sorted.Select((_, i) => sorted.Take(i + 1).Sum(w => w.Credits.Length))];
            _blocks[group.Key] = new FactBlock(
                [.. sorted.Select(w => w.Id)],
                [.. sorted.Select(w => w.Citations)],
                starts,
                [.. sorted.SelectMany(w => w.Credits).Select(c => c.Institution)],
                [.. sorted.SelectMany(w => w.Credits).Select(c => c.Country)],
                [.. sorted.SelectMany(w => w.Credits).Select(c => c.Share)]
            );
        }
    }

    public override ImmutableArray<MatchedTechnology> Technologies { get; }

    public override ImmutableArray<InstitutionName> Institutions { get; }

    public override bool IsSynthetic => true;

    public override DateOnly? AsOf => new(2026, 6, 25);

    public override ImmutableArray<int> Years { get; }

    public override string Digest => "made-up";

    public override FactBlock Read(int technology, int year) =>
        _blocks.GetValueOrDefault((technology, year), FactBlock.Empty);
}
