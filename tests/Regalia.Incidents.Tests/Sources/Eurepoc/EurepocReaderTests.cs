using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Sources.Eurepoc.EurepocSamples;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

public sealed class EurepocReaderTests : IDisposable
{
    private const string None = "Not available";

    private static readonly string[] Incident13 = Row(
        Global13,
        None,
        ("incident_id", "17"),
        ("name", " Made-up case "),
        ("description", "Somebody took something."),
        ("start_date", "28.05.2021"),
        ("end_date", "01.01.2022"),
        ("receiver_name", "Office (OX; Chile);Not available"),
        ("receiver_country", "Chile;Korea, Republic of"),
        ("receiver_category", "Media;Critical infrastructure"),
        ("receiver_subcategory", "Not available;Health"),
        ("initiator_name", "Unknown;Unknown"),
        ("initiator_country", "Unknown;Unknown"),
        ("initiator_category", "State;State"),
        ("attribution_id", "5;5"),
        ("attribution_date", "03.06.2021;03.06.2021"),
        ("attribution_type", "Report (e.g., paper);Report (e.g., paper)"),
        ("attribution_basis", "Third party;Third party"),
        ("attributing_actor", "First Author;Second Author"),
        ("settled_initiator", "True;True"),
        ("disruption", "Short (< 24h; incident scores 1 point)"),
        ("economic_impact", "None"),
        ("source_url", "https://a.example/x;y=1;https://b.example/;www.c.example/d;some words"),
        ("attribution_source_url", "https://b.example/"),
        ("added_to_db", "44348")
    );

    private readonly EurepocSamples _samples = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        _samples.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_row_of_release_1_3_becomes_a_record(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(_samples.Csv("g.csv", Global13, Incident13));
        Assert.Empty(rejected);
        IncidentRecord record = Assert.Single(records);
        Assert.Equal(("eurepoc", "17", RecordLevel.Incident), (record.Source, record.Id, record.Level));
        Assert.Equal("Made-up case", record.Title);
        Assert.Equal("Somebody took something.", record.Summary);
        Assert.Equal(
            "Started 2021-05-28, Ended 2022, Recorded 2021-06-01",
            string.Join(", ", record.Dates.Select(date => $"{date.Kind} {date}"))
        );
        Assert.Equal(2, record.Victims.Length);
        Assert.Equal("Office (OX; Chile)", record.Victims[0].Name);
        Assert.Equal("CHL", record.Victims[0].Country.ToString());
        Assert.Equal(["Media"], record.Victims[0].Sectors);
        Assert.Null(record.Victims[1].Name);
        Assert.Equal("Korea, Republic of", record.Victims[1].CountryText);
        Assert.Equal("KOR", record.Victims[1].Country.ToString());
        Assert.Equal(["Critical infrastructure", "Health"], record.Victims[1].Sectors);
        Assert.Equal(["https://a.example/x;y=1", "https://b.example/", "www.c.example/d"], record.References);
        Assert.Empty(record.Repairs);
    }

    [Fact]
    public void One_attribution_of_two_authors_is_one_statement_of_both()
    {
        IncidentRecord record = Read(_samples.Csv("g.csv", Global13, Incident13)).Records[0];
        Attribution statement = Assert.Single(record.Attributions);
        Assert.Empty(statement.Initiators);
        Assert.Null(statement.CountryText);
        Assert.Equal("State", statement.Category);
        Assert.Equal("First Author; Second Author", statement.StatedBy);
        Assert.Equal("2021-06-03", statement.Date.ToString());
        Assert.Equal("Third party; Report (e.g., paper)", statement.Basis);
    }

    [Fact]
    public void Fields_stand_as_written_also_twice_and_without_what_is_missing()
    {
        IncidentRecord record = Read(_samples.Csv("g.csv", Global13, Incident13)).Records[0];
        Assert.Equal(2, record.Fields.Count(field => field.Name == "initiator_category"));
        Assert.Equal("None", record.Field("economic_impact"));
        Assert.Equal("Short (< 24h; incident scores 1 point)", record.Field("disruption"));
        Assert.Null(record.Field("attributing_company"));
        Assert.Equal("44348", record.Field("added_to_db"));
    }

    [Fact]
    public void Who_is_not_attributed_to_anybody_has_no_statement()
    {
        string[] row = Row(
            Global13,
            None,
            ("incident_id", "1"),
            ("initiator_name", "Not attributed"),
            ("initiator_country", "Not attributed"),
            ("initiator_category", "Not attributed"),
            ("attributing_actor", "First Author")
        );
        IncidentRecord record = Assert.Single(Read(_samples.Csv("g.csv", Global13, row)).Records);
        Assert.Empty(record.Attributions);
        Assert.Empty(record.Victims);
        Assert.Empty(record.Dates);
        Assert.Null(record.Title);
        Assert.Equal("Not attributed", record.Field("initiator_category"));
    }

    [Fact]
    public void An_open_mark_that_is_closed_in_the_same_column_further_down_takes_no_row_in_silence()
    {
        // As many cells as the header, although a row between the two marks is gone.
        SourceFile file = _samples.Csv("g.csv", Global13, Incident13, Incident13, Incident13);
        string[] lines = File.ReadAllLines(file.Path);
        int name = Array.IndexOf(Global13, "name");
        foreach ((int line, string cell) in ((int, string)[])[(1, "\"open"), (2, "between"), (3, "\"closed\"")])
        {
            string[] cells = new string[Global13.Length];
            Array.Fill(cells, "");
            cells[0] = line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            cells[name] = cell;
            lines[line] = string.Join(',', cells);
        }
        File.WriteAllLines(file.Path, lines);
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(file);
        Assert.Empty(records);
        Assert.Contains("quotation marks that do not pair", Assert.Single(rejected).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_rejected_and_counted()
    {
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(
            _samples.Csv(
                "g.csv",
                Global13,
                Incident13,
                Incident13,
                Row(Global13, None, ("incident_id", "seventeen")),
                [.. Incident13, "more"],
                Row(Global13, None, ("incident_id", "18"))
            )
        );
        Assert.Equal(["17", "18"], records.Select(record => record.Id));
        Assert.Equal([2, 3, 4], rejected.Select(record => record.Number));
        Assert.Contains("incident 17 stands on line 2 already", rejected[0].Reason, StringComparison.Ordinal);
        Assert.Contains("\"seventeen\"", rejected[1].Reason, StringComparison.Ordinal);
        Assert.Contains("28 cells, expected 27", rejected[2].Reason, StringComparison.Ordinal);
        Assert.All(rejected, record => Assert.Equal("g.csv", record.File));
    }

    [Fact]
    public void Receivers_and_attributions_of_their_own_tables_are_joined_whatever_the_order_of_the_files()
    {
        SourceFile global = _samples.Csv(
            "g.csv",
            Global13,
            Incident13,
            Row(Global13, None, ("incident_id", "18"), ("receiver_country", "Peru"))
        );
        SourceFile receivers = _samples.Csv(
            "r.csv",
            Receivers13,
            ["17_0", "17", "Hospital", "Viet Nam", "Critical infrastructure", "Health"],
            ["17_1", "17", "", "Viet Nam", "Critical infrastructure", "Health"],
            ["17_2", "17", "", "Viet Nam", "Critical infrastructure", "Health"],
            ["99_0", "99", "", "Peru", "Media", None],
            ["x", "x", "", "Peru", "Media", None]
        );
        SourceFile attributions = _samples.Csv(
            "a.csv",
            Attributions13,
            Statement("5", "First Author", "True"),
            Statement("5", "Second Author", "True"),
            Statement("6", "Third Author", "False")
        );
        (IncidentRecord[] records, RejectedRecord[] rejected) = Read(attributions, global, receivers);
        Assert.Equal(["Hospital", null, null], records[0].Victims.Select(victim => victim.Name));
        Assert.Equal(
            ["First Author; Second Author", "Third Author"],
            records[0].Attributions.Select(statement => statement.StatedBy)
        );
        Assert.EndsWith("; not settled", records[0].Attributions[1].Basis, StringComparison.Ordinal);
        // What the other tables lack comes from the global one.
        Assert.Equal("PER", Assert.Single(records[1].Victims).Country.ToString());
        Assert.Equal([5, 4], rejected.Select(record => record.Number));
        Assert.Contains("incident 99 is not in the global table", rejected[1].Reason, StringComparison.Ordinal);

        static string[] Statement(string id, string actor, string settled) =>
            Row(
                Attributions13,
                None,
                ("attribution_id", id),
                ("incident_id", "17"),
                ("attribution_date", "2021-6-3"),
                ("attribution_basis", "Third party"),
                ("attributing_actor", actor),
                ("settled_attribution", settled),
                ("initiator_category", "State")
            );
    }

    [Fact]
    public void Cells_that_a_workbook_cut_are_said()
    {
        string[] row = [.. Incident13];
        row[Array.IndexOf(Global13, "receiver_country")] = string.Concat(Enumerable.Repeat("Chile;", 5_462))[..32_767];
        IncidentRecord record = Read(_samples.Csv("g.csv", Global13, row)).Records[0];
        Assert.Contains("receiver_country: cut", Assert.Single(record.Repairs), StringComparison.Ordinal);
        Assert.All(record.Victims, victim => Assert.Equal("CHL", victim.Country.ToString()));
        Assert.Equal(5_461, record.Victims.Length);
    }

    [Fact]
    public void Receivers_whose_cells_are_not_in_step_are_listed_apart()
    {
        string[] row = [.. Incident13];
        row[Array.IndexOf(Global13, "receiver_category")] = "Media;Media;Media";
        IncidentRecord record = Read(_samples.Csv("g.csv", Global13, row)).Records[0];
        Assert.Contains("not in step", Assert.Single(record.Repairs), StringComparison.Ordinal);
        Assert.All(record.Victims, victim => Assert.True(victim.CountryText is null || victim.Sectors.IsEmpty));
    }
}
