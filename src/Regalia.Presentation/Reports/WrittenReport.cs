using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Reports;

/// <summary>What became of writing a report.</summary>
/// <param name="request">The report.</param>
/// <param name="directory">The folder that holds its files.</param>
/// <param name="files">The files, in the order of the forms.</param>
public sealed class WrittenReport(ReportRequest request, string directory, ImmutableArray<BundleFile> files)
{
    /// <summary>For people: the files, one a line.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (BundleFile file in files)
        {
            console.Line(Path.Combine(directory, file.Path));
        }
    }

    /// <summary>As JSON: each file with its size and hash.</summary>
    public string Json() =>
        Envelope.Write(
            request.Source.Result,
            json =>
            {
                json.WriteString("country", request.Country.Code.ToString());
                json.WriteString("marking", request.Marking.Label());
                json.WriteString("date", Plans.PlanWords.Day(request.Date ?? ReleaseDay.Of(request.Source.Release)));
                json.WriteBoolean("includesRestricted", request.Source.ShowsRestricted);
                json.WriteString("folder", directory);
                json.WriteStartArray("files");
                foreach (BundleFile file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    json.WriteString("format", Path.GetExtension(file.Path)[1..]);
                    json.WriteNumber("bytes", file.Content.Length);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
