using System.Globalization;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using Regalia.Evidence;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;
using Sylvan.Data.Csv;

namespace Regalia.Incidents.Tests.Exports;

/// <summary>What leaves the store: the right records, whole, with their terms.</summary>
public sealed class IncidentExportTests : IDisposable
{
    private static readonly RecordJudge Judge = StoreTrial.Judge('a', "state", "espionage");

    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void A_table_has_a_row_for_each_record_of_every_snapshot()
    {
        using IncidentStore store = trial.Open();
        Snapshot one = Import(store, MadeUpSource.Plain, 100);
        Snapshot two = Import(store, MadeUpSource.Named("second", mayBePassedOn: true), 50);
        ExportOutcome outcome = Export(store, [one, two], ExportFormat.Csv);

        string[][] rows = Csv(outcome.Path);
        Assert.Equal(
            [
                "source",
                "vintage",
                "id",
                "level",
                "title",
                "started",
                "disclosed",
                "victim_countries",
                "licence",
                "judged_state",
                "judged_espionage",
                "attributions",
                "references",
                "summary",
            ],
            rows[0]
        );
        IncidentRecord[] records = [.. store.Records(one), .. store.Records(two)];
        Assert.Equal(records.Length, outcome.Records);
        Assert.Equal(records.Select(r => (r.Source, r.Id)), rows[1..].Select(r => (r[0], r[2])));
        string[] first = rows[1];
        IncidentRecord record = records[0];
        Assert.Equal("a", first[1]);
        Assert.Equal("incident", first[3]);
        Assert.Equal(record.Title, first[4]);
        Assert.Equal(record.Date(DateKind.Started).ToString(), first[5]);
        Assert.Equal(record.Victims[0].Country.ToString(), first[7]);
        Assert.Equal("CC0-1.0", first[8]);
        Assert.Equal(Word("m1", 0), first[9]);
        Assert.Equal(Word("m1", 1), first[10]);
        Assert.Equal("unknown (the works)", first[11]);
        Assert.Equal(record.Summary, first[13]);
    }

    [Fact]
    public void A_filter_takes_what_is_surely_so()
    {
        using IncidentStore store = trial.Open();
        Snapshot snapshot = Import(store, MadeUpSource.Plain, 20_000);
        string path = Path.Combine(trial.Root, "out.csv");
        ExportOutcome outcome = IncidentExport.Write(
            store,
            [snapshot],
            Judge,
            facts => [.. facts.Judgements.Take(facts.Count)],
            "state",
            ExportFormat.Csv,
            path,
            includeRestricted: false
        );
        string[] expected =
        [
            .. store.Records(snapshot).Select(r => r.Id).Where(id => StoreTrial.Foretold(id, 0) == Judgement.Yes),
        ];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Csv(path)[1..].Select(r => r[2]));
        Assert.Equal(expected.Length, outcome.Records);
        Assert.Contains("Filter: state\n", File.ReadAllText(outcome.NotePath));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Json)]
    [InlineData(ExportFormat.Parquet)]
    [InlineData(ExportFormat.Template)]
    [InlineData(ExportFormat.Stix)]
    [InlineData(ExportFormat.Misp)]
    [InlineData(ExportFormat.Veris)]
    public void What_may_not_be_passed_on_is_not_unless_asked_for(ExportFormat format)
    {
        using IncidentStore store = trial.Open();
        Snapshot open = Import(store, MadeUpSource.Plain, 100);
        Snapshot closed = Import(store, MadeUpSource.Named("closed", mayBePassedOn: false), 100);
        string path = Path.Combine(trial.Root, "out");
        foreach (Snapshot[] mixed in new[] { new[] { closed }, [open, closed] })
        {
            RestrictedSourceException e = Assert.Throws<RestrictedSourceException>(() => Export(store, mixed, format));
            Assert.Equal(["closed"], e.Sources);
            Assert.Contains("closed@a (licence: none stated)", e.Message);
            Assert.Contains("leave it out, or say that restricted sources are to be included", e.Message);
        }
        Assert.Empty(Directory.GetFiles(trial.Root, "out*"));

        ExportOutcome asked = Export(store, [open, closed], format, includeRestricted: true);
        Assert.Equal(198, asked.Records);
        string note = File.ReadAllText(asked.NotePath);
        Assert.Contains("Caution: this file holds records that may not be passed on", note);
        Assert.Contains("Source: closed@a, Made-up incidents, Nobody\n", note);
        Assert.Contains("Licence: none stated\nMay be passed on: no\n", note);
        Assert.Contains("Licence: CC0-1.0\nMay be passed on: yes\n", note);
        Assert.Contains(closed.Digest, note);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Json_holds_every_record_whole()
    {
        IncidentRecord[] given = Trap();
        using IncidentStore store = trial.Open();
        Snapshot snapshot = StoreTrial
            .Import(store, GivenSource.Of(given.Select(r => new ReadRecord(r))), "a", trial.File(1, 1))
            .Snapshot;
        ExportOutcome outcome = Export(store, [snapshot], ExportFormat.Json);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(outcome.Path));
        Assert.Equal("CC0-1.0", document.RootElement.GetProperty("sources")[0].GetProperty("licence").GetString());
        JsonElement[] records = [.. document.RootElement.GetProperty("records").EnumerateArray()];
        Assert.Equal(given.Length, records.Length);
        foreach ((IncidentRecord expected, JsonElement actual) in given.Zip(records))
        {
            SameRecord.Assert(
                expected,
                new RecordParser().Parse(System.Text.Encoding.UTF8.GetBytes(actual.GetProperty("record").GetRawText()))
            );
            Assert.Equal(Word(expected.Id, 1), actual.GetProperty("judged").GetProperty("espionage").GetString());
        }
    }

    [Fact]
    public async Task Parquet_holds_the_columns_and_every_record_whole()
    {
        IncidentRecord[] given = Trap();
        using IncidentStore store = trial.Open();
        Snapshot snapshot = StoreTrial
            .Import(store, GivenSource.Of(given.Select(r => new ReadRecord(r))), "a", trial.File(1, 1))
            .Snapshot;
        ExportOutcome outcome = Export(store, [snapshot], ExportFormat.Parquet);
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            outcome.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(File.ReadAllText(outcome.NotePath), reader.CustomMetadata["regalia.terms"]);
        Assert.Equal(given.Select(r => r.Id), await Column(reader, "id"));
        Assert.Equal(given.Select(r => r.Title), await Column(reader, "title"));
        string?[] records = await Column(reader, "record");
        foreach ((IncidentRecord expected, string? actual) in given.Zip(records))
        {
            SameRecord.Assert(expected, new RecordParser().Parse(System.Text.Encoding.UTF8.GetBytes(actual!)));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+a", "'+a")]
    [InlineData("@a", "'@a")]
    [InlineData("-5", "-5")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a, \"b\"\r\nc", "a, \"b\"\r\nc")]
    [InlineData("Işık, ก 😀", "Işık, ก 😀")]
    public void A_table_is_safe_to_open(string title, string cell)
    {
        using IncidentStore store = trial.Open();
        Snapshot snapshot = StoreTrial
            .Import(store, GivenSource.Of([GivenSource.Record("1", title)]), "a", trial.File(1, 1))
            .Snapshot;
        Assert.Equal(cell, Csv(Export(store, [snapshot], ExportFormat.Csv).Path)[1][4]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_culture_changes_no_byte(string culture)
    {
        using IncidentStore store = trial.Open();
        Snapshot snapshot = Import(store, MadeUpSource.Plain, 300);
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (ExportFormat format in Enum.GetValues<ExportFormat>())
        {
            ExportOutcome outcome = Export(store, [snapshot], format);
            byte[][] plain = [File.ReadAllBytes(outcome.Path), File.ReadAllBytes(outcome.NotePath)];
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                _ = Export(store, [snapshot], format);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
            Assert.Equal(plain[0], File.ReadAllBytes(outcome.Path));
            Assert.Equal(plain[1], File.ReadAllBytes(outcome.NotePath));
        }
    }

    [Fact]
    public void An_export_that_fails_leaves_the_earlier_one()
    {
        using IncidentStore store = trial.Open();
        Snapshot snapshot = Import(store, MadeUpSource.Plain, 300);
        string path = Export(store, [snapshot], ExportFormat.Csv).Path;
        byte[] before = File.ReadAllBytes(path);
        string stored = trial.SnapshotFiles()[0];
        File.WriteAllBytes(stored, File.ReadAllBytes(stored)[1..]);
        using IncidentStore again = trial.Open();
        _ = Assert.Throws<StoreException>(() => Export(again, [snapshot], ExportFormat.Csv));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(
            ["out", "out.licences.txt"],
            Directory.GetFiles(trial.Root, "out*").Select(Path.GetFileName).Order()
        );
    }

    private ExportOutcome Export(
        IncidentStore store,
        Snapshot[] snapshots,
        ExportFormat format,
        bool includeRestricted = false
    ) =>
        IncidentExport.Write(
            store,
            snapshots,
            Judge,
            filter: null,
            "",
            format,
            Path.Combine(trial.Root, "out"),
            includeRestricted
        );

    private Snapshot Import(IncidentStore store, IncidentSource source, int records) =>
        StoreTrial.Import(store, source, "a", trial.File(records, 1)).Snapshot;

    // One of each trap that a text can be, and one of everything a record can hold.
    private static IncidentRecord[] Trap() =>
        [
            GivenSource.Record("1", "a, \"b\"\nc").Record,
            GivenSource.Record("2").Record with
            {
                Level = RecordLevel.Actor,
                Summary = "",
                Aliases = [new AliasAssertion("A", "B", "C")],
                Attributions =
                [
                    new Attribution(["G"], "Ruritania", null, "group", "the works", null, "a letter"),
                    new Attribution([], null, Iso3.Parse("XAA"), null, null, null, null),
                ],
                Fields = [new SourceField("x", "1"), new SourceField("x", "2")],
                Repairs = ["a blank"],
            },
        ];

    private static string Word(string id, int criterion) =>
        StoreTrial.Foretold(id, criterion) switch
        {
            Judgement.Yes => "yes",
            Judgement.No => "no",
            _ => "unknown",
        };

    private static string[][] Csv(string path)
    {
        using CsvDataReader reader = CsvDataReader.Create(path, new CsvDataReaderOptions { HasHeaders = false });
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        }
        return [.. rows];
    }

    private static async Task<string?[]> Column(ParquetReader reader, string name)
    {
        DataField column = reader.Schema.DataFields.Single(f => f.Name == name);
        ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        string?[] texts = new string?[group.RowCount];
        await group.ReadAsync(column, texts.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        return texts;
    }
}
