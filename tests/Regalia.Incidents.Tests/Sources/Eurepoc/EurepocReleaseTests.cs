using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Sources.Eurepoc.EurepocSamples;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

/// <summary>Release 1.1, the dashboard, and what is refused.</summary>
public sealed class EurepocReleaseTests : IDisposable
{
    private static readonly string[] Incident11 = Row(
        Global11,
        "",
        ("ID", "7"),
        ("name", "Made-up case"),
        ("start_date", "2021-05-28"),
        ("end_date", "2000-01-01"),
        ("receiver_name", "[['Paper', None], ['Not available']]"),
        ("receiver_country", "['Chile', \"Lao People's Democratic Republic\"]"),
        ("receiver_category", "[['Media', 'Other'], ['Critical infrastructure']]"),
        ("receiver_category_subcode", "[['', ''], ['Health']]"),
        ("initiator_category", "['Non-state-group']"),
        ("attribution_date", "2021-06-03; 2021-06-04"),
        ("attribution_basis", "Third party; Attacker confirms"),
        ("attributing_actor", "First Author; "),
        ("attributing_country", "; "),
        ("attributed_initiator", "Some Group; Some Group"),
        ("attributed_initiator_country", "Unknown; None"),
        ("attributed_initiator_category", "Non-state-group; Non-state-group"),
        ("sources_attribution", "['https://a.example/', 'https://b.example/']"),
        ("sources_url", "['https://b.example/']")
    );

    private static readonly string[] Long =
    [
        "ID",
        "start_date",
        "year",
        "receiver_country",
        "receiver_region",
        "initiator_country",
        "initiator_category",
        "initiator_name",
    ];

    private readonly EurepocSamples _samples = new();

    public void Dispose() => _samples.Dispose();

    [Fact]
    public void A_row_of_release_1_1_becomes_a_record()
    {
        IncidentRecord record = Assert.Single(Read(_samples.Csv("g.csv", Global11, Incident11)).Records);
        Assert.Equal("7", record.Id);
        Assert.Equal("Started 2021-05-28", string.Join(", ", record.Dates.Select(date => $"{date.Kind} {date}")));
        Assert.Contains("left out", Assert.Single(record.Repairs), StringComparison.Ordinal);
        Assert.Equal(
            ["Paper CHL Media", " CHL Other", " LAO Critical infrastructure+Health"],
            record.Victims.Select(victim => $"{victim.Name} {victim.Country} {string.Join('+', victim.Sectors)}")
        );
        Assert.Equal(["First Author", null], record.Attributions.Select(statement => statement.StatedBy));
        Assert.Equal(["Third party", "Attacker confirms"], record.Attributions.Select(statement => statement.Basis));
        Assert.Equal(["https://b.example/", "https://a.example/"], record.References);
        Assert.Equal("['Non-state-group']", record.Field("initiator_category"));
    }

    [Fact]
    public void Combinations_of_authors_and_initiators_without_a_number_are_put_together()
    {
        string[] row = Row(
            Global11,
            "",
            ("ID", "8"),
            ("attribution_date", "2021-06-03; 2021-06-03; 2021-06-03; 2021-06-03"),
            ("attributing_actor", "First Author; First Author; Second Author; Second Author"),
            ("attributed_initiator", "One; Two; One; Two"),
            ("attributed_initiator_category", "State; State; State; State")
        );
        Attribution statement = Assert.Single(Read(_samples.Csv("g.csv", Global11, row)).Records[0].Attributions);
        Assert.Equal("First Author; Second Author", statement.StatedBy);
        Assert.Equal(["One", "Two"], statement.Initiators);
    }

    [Fact]
    public void A_workbook_of_three_sheets_is_joined_and_its_empty_cells_at_the_end_of_rows_are_no_fault()
    {
        SourceFile file = _samples.Xlsx(
            "e.xlsx",
            ("G", [Global11, Incident11]),
            ("R", [Receivers11, ["7", "Peru", "", "Not available", "Media"]]),
            (
                "A",
                [
                    Attributions11,
                    Row(
                        Attributions11,
                        "Not available",
                        ("incident_ID", "7"),
                        ("attribution_ID", "3"),
                        ("attribution_it_company", "Some Company"),
                        ("attributed_initiator_category", "Non-state-group")
                    ),
                ]
            )
        );
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(file);
        Assert.Empty(rejected);
        IncidentRecord record = Assert.Single(records);
        Assert.Equal("PER", Assert.Single(record.Victims).Country.ToString());
        Assert.Equal("Some Company", Assert.Single(record.Attributions).StatedBy);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_said()
    {
        string[] row = [.. Incident11];
        row[Array.IndexOf(Global11, "receiver_name")] = "[['Paper";
        IncidentRecord record = Read(_samples.Csv("g.csv", Global11, row)).Records[0];
        Assert.Contains(
            record.Repairs,
            repair => repair.StartsWith("receiver_name: not a list", StringComparison.Ordinal)
        );
        Assert.Equal("[['Paper", record.Field("receiver_name"));
    }

    [Fact]
    public void Long_tables_of_the_dashboard_become_one_record_an_incident()
    {
        SourceFile one = _samples.Csv(
            "d.csv",
            Long,
            ["4", "2021-05-28", "2021.0", "Chile", "", "Peru", "State", "One"],
            ["4", "2021-05-28", "2021.0", "Nepal", "", "Peru", "State", "One"],
            ["", "2021-05-28", "2021.0", "Nepal", "", "Peru", "State", "One"],
            ["2", "", "", "Chile", "", "Not available", "Unknown - not attributed", ""]
        );
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(one);
        Assert.Equal(3, Assert.Single(rejected).Number);
        Assert.Equal(["2", "4"], records.Select(record => record.Id));
        Assert.Empty(records[0].Attributions);
        Assert.Equal(["CHL", "NPL"], records[1].Victims.Select(victim => victim.Country.ToString()));
        Assert.Equal("Chile;Nepal", records[1].Field("receiver_country"));
        Assert.Null(records[1].Title);
        Attribution statement = Assert.Single(records[1].Attributions);
        Assert.Equal(
            ("PER", "State", "One"),
            (statement.Country.ToString(), statement.Category, statement.Initiators[0])
        );
    }

    [Fact]
    public void Countries_and_categories_that_the_dashboard_crosses_are_not_put_side_by_side()
    {
        SourceFile file = _samples.Csv(
            "d.csv",
            Long,
            ["4", "", "", "Chile", "", "Peru", "State", ""],
            ["4", "", "", "Chile", "", "Nepal", "State", ""],
            ["4", "", "", "Chile", "", "Peru", "Individual hacker(s)", ""],
            ["4", "", "", "Chile", "", "Nepal", "Individual hacker(s)", ""]
        );
        IncidentRecord record = Assert.Single(Read(file).Records);
        Assert.Equal(4, record.Attributions.Length);
        Assert.All(
            record.Attributions,
            statement => Assert.True(statement.Country is null || statement.Category is null)
        );
    }

    [Fact]
    public void What_holds_no_incidents_or_mixes_releases_is_refused_with_what_to_name()
    {
        string[] dyads = ["dyad_id", "incident_id", "name"];
        string[] infrastructure = ["id", "receiver_subcategory", "ci_subtype", "receiver_country", "region_name"];
        SourceFile global13 = _samples.Csv("g13.csv", Global13);
        SourceFile global11 = _samples.Csv("g11.csv", Global11);
        SourceFile receivers13 = _samples.Csv("r13.csv", Receivers13);
        SourceFile lacking = _samples.Csv("l.csv", [.. Global13.Where(column => column != "start_date")]);
        Refused("dyads.csv", "pairs of countries", _samples.Csv("dyads.csv", dyads));
        Refused("cit.csv", "critical infrastructure tracker", _samples.Csv("cit.csv", infrastructure));
        Refused("other.csv", "no table of EuRepoC", _samples.Csv("other.csv", ["a", "b"]));
        Refused("l.csv", "lacks start_date", lacking);
        Refused("g11.csv", "vintage of its own", global13, global11);
        Refused("g11.csv", "the receiver table of release 1.3", global11, receivers13);
        Refused("g13.csv", "the tables of the dashboard", global13, _samples.Csv("d.csv", Long));
        Refused("release 1.3", "without the global table", receivers13);
        Refused(
            "again.csv",
            "a second time, after r13.csv",
            receivers13,
            global13,
            _samples.Csv("again.csv", Receivers13)
        );

        static void Refused(string file, string said, params SourceFile[] files)
        {
            UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() => Read(files));
            Assert.Contains(file, fault.Message, StringComparison.Ordinal);
            Assert.Contains(said, fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
        }
    }
}
