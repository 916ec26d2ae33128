using System.Globalization;
using System.Text.Json;
using CsCheck;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>What is stored of a record is the record.</summary>
public sealed class RecordTextTests
{
    [Fact]
    public void Any_record_reads_back_equal()
    {
        // One parser for all, as over a file: what it keeps from one record must not come into the next.
        RecordParser parser = new();
        AnyRecord.Generator.Sample(
            record =>
            {
                using RecordText text = new();
                _ = text.Write(record);
                SameRecord.Assert(record, parser.Parse(text.Json));
            },
            iter: 2000,
            threads: 1
        );
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_culture_changes_no_byte(string culture)
    {
        IncidentRecord record = GivenSource.Record("İ1", "Title").Record with
        {
            Dates = [new IncidentDate(DateKind.Started, new DateOnly(2021, 5, 28), DatePrecision.Day)],
        };
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            using RecordText plain = new();
            using RecordText other = new();
            long expected = plain.Write(record);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, other.Write(record));
            Assert.Equal(plain.Json, other.Json);
            SameRecord.Assert(record, new RecordParser().Parse(other.Json));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Fingerprints_leave_out_repairs_and_nothing_else()
    {
        using RecordText text = new();
        IncidentRecord record = GivenSource.Record("1", "a").Record with { Fields = [new("x", "1"), new("y", "2")] };
        long fingerprint = text.Write(record);
        Assert.Equal(fingerprint, text.Write(record with { Repairs = ["mended"] }));
        IncidentRecord[] others =
        [
            record with
            {
                Title = "b",
            },
            record with
            {
                Title = null,
            },
            record with
            {
                Summary = "",
            },
            record with
            {
                Level = RecordLevel.Report,
            },
            record with
            {
                Fields = [new("y", "2"), new("x", "1")],
            },
            record with
            {
                PartOf = ["c"],
            },
        ];
        Assert.Equal(others.Length, others.Select(text.Write).Where(other => other != fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"source":"s","id":"1","level":"none"}""")]
    [InlineData(
        """{"source":"s","id":"1","level":"incident","dates":[{"kind":"started","day":"2021-13-01","precision":"day"}]}"""
    )]
    [InlineData("""{"source":"s","id":"1","level":"incident","victims":[{"country":"usa"}]}""")]
    [InlineData("""{"source":"s","id":"1","level":"incident","fields":[["a"]]}""")]
    [InlineData("""{"source":"s","id":"1","level":"incident","title":1}""")]
    public void What_is_no_record_is_refused(string json) =>
        Assert.True(
            Record.Exception(() => new RecordParser().Parse(System.Text.Encoding.UTF8.GetBytes(json)))
                is JsonException
                    or InvalidOperationException
        );
}
