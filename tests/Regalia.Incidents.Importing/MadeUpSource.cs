using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Importing;

/// <summary>A source of made-up records for trials of the store. Its files say how many, and of which edition: <c>2000 7</c>.</summary>
public static class MadeUpSource
{
    /// <summary>The source under its usual name.</summary>
    public static IncidentSource Plain { get; } = Named("madeup", mayBePassedOn: true);

    /// <summary>The source under another name or other terms.</summary>
    public static IncidentSource Named(string name, bool mayBePassedOn, int readerVersion = 1) =>
        new(
            name,
            "Made-up incidents",
            "Nobody",
            Address: null,
            RecordLevel.Incident,
            "Counts made-up events.",
            "Dates are made up.",
            mayBePassedOn ? "CC0-1.0" : "none stated",
            mayBePassedOn,
            () => new MadeUpReader(name, readerVersion)
        );

    /// <summary>Writes a file of the source.</summary>
    public static SourceFile WriteFile(string path, int records, int edition)
    {
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{records} {edition}"));
        return new SourceFile(path);
    }
}
