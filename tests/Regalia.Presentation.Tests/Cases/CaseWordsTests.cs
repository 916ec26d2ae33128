using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Presentation.Cases;

namespace Regalia.Presentation.Tests.Cases;

public sealed class CaseWordsTests
{
    private static readonly IncidentRecord Record = new()
    {
        Source = "cfr",
        Id = "1",
        Level = RecordLevel.Incident,
    };

    [Theory]
    [InlineData("Example Group", "state", "attributed by Example Research to Example Group (state)")]
    [InlineData(null, "state", "attributed by Example Research to somebody who is not named (state)")]
    [InlineData(null, null, "Example Research names nobody")]
    public void An_attribution_is_the_statement_of_whoever_makes_it(string? who, string? category, string said) =>
        Assert.Equal(said, CaseWords.Statement(Attribution(who, category, "Example Research"), "Publisher"));

    [Fact]
    public void Where_a_source_names_nobody_its_publisher_states_it() =>
        Assert.Equal(
            "attributed by Publisher to Example Group; basis: shared tools",
            CaseWords.Statement(
                Attribution("Example Group", null, by: null) with
                {
                    Basis = "shared tools",
                },
                "Publisher"
            )
        );

    [Fact]
    public void A_record_without_a_title_is_known_by_how_its_account_begins()
    {
        Assert.Equal("no title", CaseWords.Name(Record));
        Assert.Equal("\"Short.\"", CaseWords.Name(Record with { Summary = " Short.\n" }));
        Assert.Equal(
            "\"" + string.Join(' ', Enumerable.Repeat("word", 16)) + "…\"",
            CaseWords.Name(Record with { Summary = string.Join(' ', Enumerable.Repeat("word", 30)) })
        );
        string unbroken = CaseWords.Name(Record with { Summary = new string('x', 79) + "😀😀" });
        Assert.Equal("\"" + new string('x', 79) + "…\"", unbroken);
    }

    [Fact]
    public void A_start_is_one_date_or_the_earliest_and_the_latest()
    {
        Assert.Equal("", CaseWords.Started(Case(Record)));
        Assert.Equal("2021", CaseWords.Started(Case(Record, Starting(2021, DatePrecision.Year))));
        Assert.Equal(
            "2019 to 2021-01-01",
            CaseWords.Started(Case(Starting(2021, DatePrecision.Day), Starting(2019, DatePrecision.Year)))
        );
    }

    [Fact]
    public void Victims_are_told_by_economy_and_those_without_one_last()
    {
        IncidentRecord a = Record with
        {
            Victims = [Victim("A", "NZL", "energy"), Victim("B", null, "retail"), Victim("A", "NZL", "energy")],
        };
        IncidentRecord b = Record with
        {
            Id = "2",
            Victims = [Victim("C", "NZL", "transport"), Victim(null, "AUS", null)],
        };
        ImmutableArray<EconomyVictims> found = EconomyVictims.Of(Case(a, b));
        Assert.Equal(["Australia", "New Zealand", "not given"], found.Select(e => e.Name));
        Assert.Equal(["A", "C"], found[1].Victims);
        Assert.Equal(["energy", "transport"], found[1].Sectors);
        Assert.Equal([new("cfr", "1"), new RecordReference("cfr", "2")], found[1].By);
        Assert.Null(found[2].Country);
        Assert.Equal(["B"], found[2].Victims);
        Assert.Empty(found[0].Victims);
    }

    private static Attribution Attribution(string? who, string? category, string? by) =>
        new(who is null ? [] : [who], CountryText: null, Country: null, category, by, Date: null, Basis: null);

    private static Victim Victim(string? name, string? country, string? sector) =>
        new(name, CountryText: null, country is null ? null : Iso3.Parse(country), sector is null ? [] : [sector]);

    private static IncidentRecord Starting(int year, DatePrecision precision) =>
        Record with
        {
            Dates = [new IncidentDate(DateKind.Started, new DateOnly(year, 1, 1), precision)],
        };

    private static IncidentCase Case(params IncidentRecord[] members) =>
        new()
        {
            Id = "cfr:1",
            References = [.. members.Select(member => new RecordReference(member.Source, member.Id))],
            Members = [.. members],
            Title = null,
            Level = RecordLevel.Incident,
            Parts = [],
            Wholes = [],
            Related = [],
            Links = [],
            Contradictions = [],
            Countries = [],
        };
}
