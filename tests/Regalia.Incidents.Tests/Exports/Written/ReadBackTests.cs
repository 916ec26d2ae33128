using CsCheck;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Records;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>Whatever a record holds, it is the same after it was written for others and read back.</summary>
public sealed class ReadBackTests
{
    // A table of one's own has ids that say something and no blanks around them; see IncidentReader.
    private static readonly Gen<IncidentRecord[]> Records = AnyRecord
        .Generator.Array[0, 5]
        .Select(records =>
            records.Select((r, i) => r with { Id = FormattableString.Invariant($"{i}{r.Id.Trim()}") }).ToArray()
        );

    [Theory]
    [InlineData(ExportFormat.Stix)]
    [InlineData(ExportFormat.Misp)]
    [InlineData(ExportFormat.Veris)]
    [InlineData(ExportFormat.Template)]
    public void A_record_reads_back_equal(ExportFormat format) =>
        Records.Sample(records => WrittenExport.ReadsBackEqual(format, records), iter: 300);

    [Fact]
    public Task All_that_is_written_of_STIX_is_valid() => Valid(ExportFormat.Stix, PublishedSchemas.OfStix);

    [Fact]
    public Task All_that_is_written_of_MISP_is_valid() => Valid(ExportFormat.Misp, PublishedSchemas.OfMisp);

    [Fact]
    public Task All_that_is_written_of_VERIS_is_valid() =>
        Valid(ExportFormat.Veris, written => Task.FromResult(PublishedSchemas.OfVeris(written)));

    private static Task Valid(ExportFormat format, Func<byte[], Task<List<string>>> faults) =>
        Records.SampleAsync(
            async records => Assert.Empty(await faults(WrittenExport.Write(format, records))),
            iter: 40
        );
}
