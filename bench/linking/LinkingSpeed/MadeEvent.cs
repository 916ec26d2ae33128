using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace LinkingSpeed;

/// <summary>
/// An event and how often it is told: three in ten are told two to five times, in other words, mostly by other sources. Victims,
/// actors and words are as unevenly popular as real ones, so many events share a victim or an actor and are not the same.
/// </summary>
internal sealed class MadeEvent
{
    private const int Vocabulary = 600_000;
    private const int Victims = 300_000;
    private const int Actors = 300;

    private static readonly DateOnly Beginning = new(2000, 1, 1);

    private readonly int number;
    private readonly Draws draws;
    private readonly int[] tokens;
    private readonly int victim;
    private readonly int actor;
    private readonly uint name;
    private readonly Iso3 country;
    private readonly DateOnly day;

    public MadeEvent(int number)
    {
        this.number = number;
        draws = Draws.Of(1, (ulong)number);
        Copies = draws.Chance(0.3) ? 2 + draws.Below(4) : 1;
        tokens = new int[12 + draws.Below(40)];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = draws.Rank(Vocabulary);
        }
        victim = draws.Rank(Victims);
        actor = draws.Chance(0.4) ? draws.Rank(Actors) : -1;
        name = draws.Chance(0.5) ? 2_000_000u + (uint)draws.Below(3_000_000) : 0;
        country = Iso3.Parse("X" + Letter(draws.Rank(26)) + Letter(draws.Below(6)));
        day = Beginning.AddDays((int)(9000 * Math.Sqrt(draws.Next())));
    }

    /// <summary>How often it is told.</summary>
    public int Copies { get; }

    /// <summary>Which of the four sources tells it the n-th time.</summary>
    public int SourceOf(int copy) => (number + copy + (copy == 3 ? 2 : 0)) % 4;

    /// <summary>The n-th telling.</summary>
    public IncidentRecord Tell(int copy, string source)
    {
        Draws own = Draws.Of(2, ((ulong)number * 8) + (ulong)copy);
        double kept = copy == 0 ? 1 : 0.35 + (own.Next() * 0.45);
        int form = copy == 0 ? number % 6 : own.Below(6);
        string organisation = MadeNames.Organisation(victim, form);
        bool namesVictim = own.Chance(0.85);
        StringBuilder title = new();
        StringBuilder summary = new();
        if (own.Chance(0.6))
        {
            title.Append(organisation);
        }
        for (int i = 0; i < 5; i++)
        {
            title.Append(title.Length == 0 ? "" : " ");
            MadeNames.Word(title, own.Chance(kept) ? tokens[i] : own.Rank(Vocabulary));
        }
        for (int i = 0; i < tokens.Length; i++)
        {
            if (copy > 0 && own.Chance(0.2))
            {
                continue;
            }
            MadeNames.Word(summary, own.Chance(kept) ? tokens[i] : own.Rank(Vocabulary));
            summary.Append(i % 15 == 14 ? ". " : " ");
            if (i == 3 && name > 0 && own.Chance(0.8))
            {
                MadeNames.Capital(summary, name);
                summary.Append(' ');
            }
        }
        return new IncidentRecord
        {
            Source = source,
            Id = string.Create(CultureInfo.InvariantCulture, $"e{number}-{copy}"),
            Level = RecordLevel.Incident,
            Title = title.ToString(),
            Summary = summary.ToString(),
            Dates = Dates(own, copy),
            Victims = [new Victim(namesVictim ? organisation : null, country.ToString(), country, [])],
            Attributions =
                actor >= 0 && own.Chance(0.7)
                    ? [new Attribution([MadeNames.Actor(actor)], null, null, null, null, null, null)]
                    : [],
            References = References(own, copy),
        };
    }

    private ImmutableArray<IncidentDate> Dates(Draws own, int copy)
    {
        double shift = own.Next();
        int days =
            copy == 0 || shift < 0.6 ? 0
            : shift < 0.9 ? own.Below(60) - 30
            : own.Below(600) - 300;
        double precision = own.Next();
        return precision < 0.06
            ? []
            :
            [
                new IncidentDate(
                    DateKind.Started,
                    day.AddDays(Math.Max(0, days)),
                    precision < 0.12 ? DatePrecision.Year
                        : precision < 0.3 ? DatePrecision.Month
                        : DatePrecision.Day
                ),
            ];
    }

    // One event in 500 is told of in a round-up that cites the same address for a whole month of some sector.
    private ImmutableArray<string> References(Draws own, int copy) =>
        number % 500 < 2
            ? [string.Create(CultureInfo.InvariantCulture, $"https://example.net/round-up/{number / 30_000}")]
        : own.Chance(0.35) ? [string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}")]
        : own.Chance(0.5) ? [string.Create(CultureInfo.InvariantCulture, $"https://example.com/{number}/{copy}")]
        : [];

    private static char Letter(int number) => (char)('A' + number);
}
