using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Cfr;
using Regalia.Incidents.Tests.Reading.Tables;
using Regalia.Incidents.Tests.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.Cfr;

public sealed class CfrReaderTests
{
    private const string Header =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n";

    [Fact]
    public void All_columns_are_kept_and_read()
    {
        IncidentRecord record = Record(
            "Targeting of a ministry,5/28/2021,\"Blue Fox, Group 7\",Hackers read the mail of a ministry.,Denouncement   https://example.org/says,\"Fiji, Samoa, and Tonga\",\"Bonaire, Sint Eustatius and Saba, Bouvet Island\",Espionage,\"Government, Private sector\",https://example.org/a,https://example.org/b,"
        );

        Assert.Equal(("cfr", "1", RecordLevel.Incident), (record.Source, record.Id, record.Level));
        Assert.Equal(["Reported 2021-05-28"], record.Dates.Select(d => d.Said()));
        Assert.Equal(
            [
                "/Fiji/FJI/Government+Private sector",
                "/Samoa/WSM/Government+Private sector",
                "/Tonga/TON/Government+Private sector",
            ],
            record.Victims.Select(v => v.Said())
        );
        Assert.Equal(
            [
                "Blue Fox, Group 7/Bonaire, Sint Eustatius and Saba/BES/Sponsor///",
                "Blue Fox, Group 7/Bouvet Island/BVT/Sponsor///",
            ],
            record.Attributions.Select(a => a.Said())
        );
        Assert.Equal(["https://example.org/a", "https://example.org/b", "https://example.org/says"], record.References);
        Assert.Equal(11, record.Fields.Length);
        Assert.Equal("Blue Fox, Group 7", record.Field("Affiliations"));
        Assert.Empty(record.Repairs);
    }

    [Fact]
    public void The_older_layout_has_one_source_and_iso_dates()
    {
        IncidentRecord record = RecordFile.Record(
            new CfrReader(),
            "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Source\nA case,2020-02-03,,It happened.,,,,,,see https://example.org/a; https://example.org/b\n"
        );

        Assert.Equal(["Reported 2020-02-03"], record.Dates.Select(d => d.Said()));
        Assert.Equal(["https://example.org/a", "https://example.org/b"], record.References);
        Assert.Empty(record.Attributions);
        Assert.Empty(record.Victims);
    }

    [Theory]
    [InlineData("1/1/2013", "Reported 2013", "")]
    [InlineData(
        "28/5/2021",
        "Reported 2021-05-28",
        "date \"28/5/2021\": day and month swapped, as there is no month 28"
    )]
    [InlineData("", "", "")]
    [InlineData("soon", "", "date \"soon\": not a date; left out")]
    [InlineData("2/30/2021", "", "date \"2/30/2021\": not a date; left out")]
    public void Dates_are_as_exact_as_they_are_known(string cell, string date, string repair)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            using UnderCulture _ = new(culture);
            IncidentRecord record = Record($"A case,{cell},,It happened.,,,,Espionage,Military,,,");

            Assert.Equal(date, string.Join(';', record.Dates.Select(d => d.Said())));
            Assert.Equal(repair, string.Join(';', record.Repairs));
        }
    }

    // A closing mark was lost with the character before it: the next cells went into the description.
    [Theory]
    [InlineData(
        "One,5/1/2021,Fox,\"It fell.???,,Ship owners\"\"\",Bouvet Island,Espionage,Government,https://example.org/a,,,,",
        "It fell.???||Ship owners|Bouvet Island"
    )]
    [InlineData(
        "One,5/1/2021,Fox,\"It fell.??,Denial   https://example.org/n\"\"\",Ship owners,Bouvet Island,Espionage,\"Government, Military\",https://example.org/a,,,",
        "It fell.??|Denial   https://example.org/n|Ship owners|Bouvet Island"
    )]
    [InlineData(
        "One,5/1/2021,Fox,It fell.,,\"Ship owners??,Bouvet Island\"\"\",Espionage,Military,https://example.org/a,,,",
        "It fell.||Ship owners??|Bouvet Island"
    )]
    // The cells that were swallowed had commas of their own.
    [InlineData(
        "One,5/1/2021,Fox,\"It fell.??,,Fiji\", Tonga, Niue,\" Samoa\"\"\",,Espionage,Military,https://example.org/a,",
        "It fell.??||Fiji, Tonga, Niue, Samoa|"
    )]
    public void Shifted_cells_are_put_back(string row, string expected)
    {
        IncidentRecord record = Record(row);

        Assert.Equal(
            expected,
            string.Join('|', ((string[])["Description", "Response", "Victims", "Sponsor"]).Select(record.Field))
        );
        Assert.Equal(("Espionage", "https://example.org/a"), (record.Field("Type"), record.Field("Sources_1")));
        Assert.StartsWith("a closing quotation mark was lost", record.Repairs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_others_added_stay_where_they_are()
    {
        string header = Header.TrimEnd() + ",sponsor_cow,sponsor_flag\n";
        string row =
            "One,5/1/2021,Fox,It fell.,,\"Owners??,Bouvet Island\"\"\",Espionage,Military,https://example.org/a,,,,990,SHIFT\n";
        IncidentRecord record = RecordFile.Record(new CfrReader(), header + row);

        Assert.Equal(
            ("Bouvet Island", "990", "SHIFT"),
            (record.Field("Sponsor"), record.Field("sponsor_cow"), record.Field("sponsor_flag"))
        );
    }

    [Theory]
    [InlineData(",,,,,x,,,,,,", "neither title nor description")]
    [InlineData("One,,,Text,,,,Military,Espionage,,,", "type \"Military\", category \"Espionage\"")]
    [InlineData("One,,,Text", "4 cells on lines 2 to 2, expected 12")]
    [InlineData("One,,,Text,,,,,,,,,13", "13 cells on lines 2 to 2, expected 12")]
    public void What_cannot_be_read_is_rejected_with_its_reason(string row, string reason)
    {
        RejectedRecord rejected = RecordFile.Rejected(new CfrReader(), Header + row + "\n");

        Assert.Equal(("a.csv", 1, 2), (rejected.File, rejected.Number, rejected.Line));
        Assert.StartsWith(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ukulele??s ministry", true)]
    [InlineData("the group?is known", true)]
    [InlineData("Was it so? Nobody knows?", false)]
    [InlineData("see https://example.org/a?b=c", false)]
    [InlineData("see https://example.org/a??b", true)]
    public void Lost_characters_are_said_and_left(string text, bool lost)
    {
        IncidentRecord record = Record($"One,,,{text},,,,,,,,");

        Assert.Equal(
            lost,
            record.Repairs is ["Description: question marks stand where characters were lost; left as they are"]
        );
        Assert.Equal(text, record.Summary);
    }

    [Theory]
    [InlineData("Blue Fox", "", "This threat actor targets ministries.", RecordLevel.Actor)]
    [InlineData("Blue Fox", "", "This Ruritanian threat group reads mail.", RecordLevel.Actor)]
    [InlineData("Blue Fox", "", "Blue Fox is a group that reads mail.", RecordLevel.Actor)]
    [InlineData("Blue Fox", "Also known as Group 7", "Reads the mail of ministries.", RecordLevel.Actor)]
    [InlineData("Blue Fox", "Group 7", "A threat actor read the mail of a ministry.", RecordLevel.Incident)]
    [InlineData("Targeting of Blue Fox", "", "This threat actor targets ministries.", RecordLevel.Incident)]
    [InlineData("The great loss of some plans", "", "This threat actor targets ministries.", RecordLevel.Incident)]
    public void Profiles_of_groups_are_told_from_events(
        string title,
        string affiliations,
        string text,
        RecordLevel level
    ) => Assert.Equal(level, Record($"{title},,{affiliations},{text},,,,,,,,").Level);

    [Theory]
    [InlineData(
        "Ministries and banks in Fiji, Samoa",
        "Ministries and banks in Fiji, Samoa///Military;/Fiji/FJI/Military;/Samoa/WSM/Military"
    )]
    [InlineData("Tongan state bodies", "Tongan state bodies/Tongan/TON/Military")]
    [InlineData("Fiji, Samoa, Tongan clubs", "/Fiji/FJI/Military;/Samoa/WSM/Military;Tongan clubs/Tongan/TON/Military")]
    [InlineData("China, Taiwan", "/China/CHN/Military;/Taiwan/TWN/Military")]
    [InlineData("Fiji, China, Hong Kong", "/Fiji/FJI/Military;/China/CHN/Military;/Hong Kong/HKG/Military")]
    [InlineData("Taiwan, China", "/Taiwan, China/TWN/Military")]
    [InlineData("RSA", "RSA///Military")]
    [InlineData("UAE, US", "/UAE/ARE/Military;/US/USA/Military")]
    [InlineData("Fiji, Samoa, Example Bank", "/Fiji/FJI/Military;/Samoa/WSM/Military;Example Bank///Military")]
    [InlineData("", "///Military")]
    public void Victims_are_parted_where_they_are_a_list_of_countries(string cell, string expected) =>
        Assert.Equal(
            expected,
            string.Join(';', Record($"One,,,Text,,\"{cell}\",,,Military,,,").Victims.Select(v => v.Said()))
        );

    [Fact]
    public void Countries_of_the_title_and_the_description_are_no_victims()
    {
        IncidentRecord record = Record("Fijian mills,,,A Samoan club read mail in Tonga.,,,,,,,,");

        Assert.Empty(record.Victims);
    }

    [Fact]
    public void Repeated_rows_are_kept_and_said()
    {
        List<IncidentRecord> records = RecordFile.Records(
            new CfrReader(),
            Header + "One,,,Text,,,,,,,,\nTwo,,,Text,,,,,,,,\nOne,,,Text,,,,,,,,\n"
        );

        Assert.Equal(["1", "2", "3"], records.Select(r => r.Id));
        Assert.Equal(
            "the same in every cell as record 1; kept, as it may be a second case",
            Assert.Single(records[2].Repairs)
        );
        Assert.Empty(records[0].Repairs);
    }

    [Fact]
    public void A_table_of_another_source_is_refused_with_what_was_expected()
    {
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() =>
            RecordFile.Items(new CfrReader(), "id,name\n1,a\n")
        );

        Assert.StartsWith(
            "a.csv, line 1: columns \"id\", \"name\"; expected CFR's columns Title",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_files_have_ids_of_their_own()
    {
        using TableFile one = new("a.csv", Header + "One,,,Text,,,,,,,,\n");
        using TableFile two = new("b.csv", Header + "Two,,,Text,,,,,,,,\n");

        Assert.Equal(
            ["1", "2/1"],
            new CfrReader().Read([one.Source, two.Source]).Cast<ReadRecord>().Select(r => r.Record.Id)
        );
    }

    private static IncidentRecord Record(string row) => RecordFile.Record(new CfrReader(), Header + row + "\n");
}
