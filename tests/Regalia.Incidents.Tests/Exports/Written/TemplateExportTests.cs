using System.Text;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>The table of one's own, written.</summary>
public sealed class TemplateExportTests
{
    [Fact]
    public void A_row_that_nobody_edited_is_the_record()
    {
        WrittenExport.ReadsBackEqual(ExportFormat.Template, [MadeUpRecords.Full(), MadeUpRecords.Plain("8")]);
    }

    [Fact]
    public void A_row_that_was_edited_is_what_its_cells_say()
    {
        string table = Encoding.UTF8.GetString(
            WrittenExport.Write(
                ExportFormat.Template,
                [
                    MadeUpRecords.Plain("1") with
                    {
                        Victims = [new Victim("A; B", "Fiji", null, ["x"]), new Victim("C", "NZ", null, ["x"])],
                        Attributions = [new Attribution(["D"], null, null, null, null, null, null)],
                    },
                ]
            )
        );
        IncidentRecord read = Assert.Single(
            WrittenExport.ReadBack(
                ExportFormat.Template,
                Encoding.UTF8.GetBytes(table.Replace("Plans copied,", "Plans kept,", StringComparison.Ordinal))
            )
        );
        Assert.Equal(("csv", "Plans kept"), (read.Source, read.Title));
        Assert.Equal([("A, B", "Fiji"), ("C", "NZ")], read.Victims.Select(v => (v.Name!, v.CountryText!)));
        Assert.Equal("madeup", Assert.Single(read.Attributions).StatedBy);
        Assert.Contains(
            read.Repairs,
            r => r.StartsWith("it was changed after Regalia wrote it", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("A|Fiji B|", "A; B", "")]
    [InlineData("|Fiji |NZ", "", "Fiji; NZ")]
    [InlineData("A|Fiji B|Fiji", "A; B", "Fiji; Fiji")]
    [InlineData("A|Fiji |NZ B|", "A; B", "")]
    public void Names_and_countries_stand_side_by_side_only_where_each_has_both(
        string victims,
        string names,
        string countries
    )
    {
        IncidentRecord record = MadeUpRecords.Plain("1") with
        {
            Victims =
            [
                .. victims
                    .Split(' ')
                    .Select(v => v.Split('|'))
                    .Select(v => new Victim(v[0].Length > 0 ? v[0] : null, v[1].Length > 0 ? v[1] : null, null, [])),
            ],
        };
        string table = Encoding.UTF8.GetString(WrittenExport.Write(ExportFormat.Template, [record]));
        Assert.StartsWith(
            "1,incident,Plans copied,,,,,,," + names + "," + countries + ",",
            table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            StringComparison.Ordinal
        );
        WrittenExport.ReadsBackEqual(ExportFormat.Template, [record]);
    }

    [Theory]
    [InlineData(ExportFormat.Template)]
    [InlineData(ExportFormat.Stix)]
    [InlineData(ExportFormat.Misp)]
    [InlineData(ExportFormat.Veris)]
    public void Two_sources_may_have_one_id(ExportFormat format)
    {
        Snapshot first = WrittenExport.Snapshot();
        Snapshot second = WrittenExport.Snapshot(MadeUpSource.Named("second", mayBePassedOn: true));
        IncidentRecord other = MadeUpRecords.Full("7") with { Source = "second", Repairs = [] };
        byte[] written = WrittenExport.Write(
            format,
            [.. WrittenExport.Rows([MadeUpRecords.Full("7")], first), .. WrittenExport.Rows([other], second)],
            Tlp.Green,
            isOne: false
        );
        IncidentRecord[] read = WrittenExport.ReadBack(format, written);
        SameRecord.Assert(MadeUpRecords.Full("7"), read[0]);
        Assert.Equal("second:7", read[1].Id);
        SameRecord.Assert(other, read[1] with { Id = "7", Repairs = [] });
    }
}
