using System.Collections.Immutable;
using System.Numerics;
using Regalia.Technology.Results;
using Regalia.Technology.Works;

namespace Regalia.Technology.Leadership;

/// <summary>The figures of one technology and window, from its sums.</summary>
internal sealed class RankedWindow(
    TechnologyResults results,
    int technology,
    YearWindow window,
    LeadershipOptions options,
    WindowTally tally,
    ImmutableArray<CountryCode> institutionCountries
)
{
    private readonly int _top = WindowTally.Place(options.Top);
    private readonly WindowLead _leads = new(tally, institutionCountries);

    internal TechnologyLeadership Leadership()
    {
        Lead lead = _leads.Of(options.Counting, options.Top);
        int[] institutions = LeadingInstitutions();
        Replicates? replicates =
            options.Replicates > 0 && tally.Works > 0
                ? Replicates.Draw(
                    tally,
                    options,
                    results.Technologies[technology].Id,
                    window,
                    institutionCountries,
                    lead.Leader,
                    options.HasInstitutionIntervals ? institutions : []
                )
                : null;
        return new TechnologyLeadership(
            technology,
            results.Technologies[technology],
            window,
            options.Counting,
            options.Top,
            lead,
            Countries(replicates),
            Institutions(institutions, replicates),
            tally.Institutions.Count,
            Groups(replicates),
            Methods(lead),
            tally.Thresholds[_top],
            Coverage(),
            replicates?.Lead()
        );
    }

    private ImmutableArray<MethodOutcome> Methods(Lead asked) =>
        [
            .. Enum.GetValues<Counting>()
                .SelectMany(counting =>
                    WindowTally.Tops.Select(top =>
                    {
                        Lead lead = _leads.Of(counting, top);
                        return new MethodOutcome(
                            counting,
                            top,
                            lead,
                            !lead.Leaders.SequenceEqual(asked.Leaders),
                            lead.Risk?.Level != asked.Risk?.Level
                        );
                    })
                ),
        ];

    private ImmutableArray<CountryStanding> Countries(Replicates? replicates)
    {
        (int Country, BigInteger Credit)[] ranked =
        [
            .. _leads
                .Countries.Select(c => (c, Exact(tally.Countries, c)))
                .OrderByDescending(c => Compared(c.Item2))
                .ThenBy(c => c.c),
        ];
        var standings = ImmutableArray.CreateBuilder<CountryStanding>(ranked.Length);
        int rank = 1;
        for (int i = 0; i < ranked.Length; i++)
        {
            rank = i > 0 && Compared(ranked[i].Credit) == Compared(ranked[i - 1].Credit) ? rank : i + 1;
            int country = ranked[i].Country;
            standings.Add(
                new CountryStanding(
                    CountryNumber.Code(country),
                    Figures(tally.Countries, country, ranked[i].Credit, rank, replicates?.Country(country))
                )
            );
        }
        return standings.MoveToImmutable();
    }

    private ImmutableArray<InstitutionStanding> Institutions(int[] leading, Replicates? replicates)
    {
        var standings = ImmutableArray.CreateBuilder<InstitutionStanding>(leading.Length);
        BigInteger before = -1;
        int rank = 1;
        for (int i = 0; i < leading.Length; i++)
        {
            BigInteger credit = Exact(tally.Institutions, leading[i]);
            rank = Compared(credit) == before ? rank : i + 1;
            before = Compared(credit);
            standings.Add(
                new InstitutionStanding(
                    results.Institutions[tally.InstitutionPositions[leading[i]]],
                    Figures(
                        tally.Institutions,
                        leading[i],
                        credit,
                        rank,
                        options.HasInstitutionIntervals ? replicates?.Institution(i) : null
                    )
                )
            );
        }
        return standings.MoveToImmutable();
    }

    // Those with top credit first; only where there are too few the rest, whose order is that of their numbers.
    private int[] LeadingInstitutions()
    {
        int count = Math.Min(options.Institutions, tally.Institutions.Count);
        if (count == 0)
        {
            return [];
        }
        int[] leading =
        [
            .. _leads
                .First(tally.Institutions, options.Counting, _top, count)
                .OrderByDescending(i => i.Credit)
                .ThenBy(i => Number(i.Entity))
                .Take(count)
                .Select(i => i.Entity),
        ];
        return leading.Length == count
            ? leading
            :
            [
                .. leading,
                .. Enumerable
                    .Range(0, tally.Institutions.Count)
                    .Except(leading)
                    .OrderBy(Number)
                    .Take(count - leading.Length),
            ];

        long Number(int institution) => results.Institutions[tally.InstitutionPositions[institution]].Number;
    }

    private ImmutableArray<GroupStanding> Groups(Replicates? replicates) =>
        [
            .. options.Groups.Select(
                (group, i) =>
                {
                    BigInteger credit = Exact(tally.Groups, i);
                    (int Country, BigInteger Credit)[] outside =
                    [
                        .. _leads
                            .Countries.Where(c => ((tally.GroupsOf(c) >> i) & 1) == 0)
                            .Select(c => (c, Exact(tally.Countries, c)))
                            .Where(c => !c.Item2.IsZero)
                            .OrderByDescending(c => Compared(c.Item2))
                            .ThenBy(c => c.c),
                    ];
                    return new GroupStanding(
                        group,
                        Figures(
                            tally.Groups,
                            i,
                            credit,
                            1 + outside.Count(c => Compared(c.Credit) > Compared(credit)),
                            replicates?.Group(i)
                        ),
                        outside.Length == 0 ? CountryCode.None : CountryNumber.Code(outside[0].Country),
                        outside.Length == 0 ? null : WindowLead.Ratio(credit, outside[0].Credit)
                    );
                }
            ),
        ];

    private BigInteger Exact(EntityTally entities, int entity) =>
        tally.Scales[_top].Exact(entities.Top(entity, options.Counting, _top));

    private BigInteger Compared(BigInteger credit) => tally.Scales[_top].Compared(credit, options.Counting);

    private Standing Figures(EntityTally entities, int entity, BigInteger credit, int rank, StandingInterval? interval)
    {
        bool isWhole = options.Counting == Counting.Whole;
        BigInteger located = Exact(tally.Countries, CountryNumber.Located);
        BigInteger unit = tally.Scales[_top].Denominator * (isWhole ? 1 : CreditShare.Whole);
        BigInteger published = isWhole ? entities.Works(entity) : entities.Publications(entity);
        BigInteger locatedPublished = isWhole
            ? tally.Countries.Works(CountryNumber.Located)
            : tally.Countries.Publications(CountryNumber.Located);
        return new Standing(
            (double)entities.Publications(entity) / CreditShare.Whole,
            entities.Works(entity),
            WindowLead.Ratio(credit, unit)!.Value,
            WindowLead.Ratio(credit, located),
            WindowLead.Ratio(published, locatedPublished),
            WindowLead.Ratio(credit, published * tally.Scales[_top].Denominator),
            entities.HIndex(entity),
            rank,
            interval
        );
    }

    private WindowCoverage Coverage()
    {
        ImmutableArray<TopThreshold> thresholds = tally.Thresholds[_top];
        BigInteger unlocated = tally.Countries.Publications(CountryNumber.None);
        BigInteger located = tally.Countries.Publications(CountryNumber.Located);
        ReadOnlySpan<long> none = tally.Countries.Top(CountryNumber.None, Counting.Fractional, _top);
        BigInteger unlocatedTop = tally.Scales[_top].Exact(none);
        BigInteger locatedTop = tally
            .Scales[_top]
            .Exact(tally.Countries.Top(CountryNumber.Located, Counting.Fractional, _top));
        return new WindowCoverage(
            tally.Works,
            (int)options.Top * (double)tally.Works / 100,
            WindowLead.Ratio(unlocated, unlocated + located),
            WindowLead.Ratio(unlocatedTop, unlocatedTop + locatedTop),
            tally.Works - tally.Countries.Works(CountryNumber.Located),
            [.. thresholds.Where(t => t.Works == 0).Select(t => t.Year)],
            [.. thresholds.Where(t => t.IsZero).Select(t => t.Year)],
            [.. thresholds.Where(t => t.Works > 0 && YearWindow.IsYoung(t.Year, results.AsOf)).Select(t => t.Year)]
        );
    }
}
