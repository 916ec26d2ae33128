using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace LinkingSpeed;

/// <summary>Reads a file that says how many records four sources have together, and makes those of one source.</summary>
internal sealed class GeneratedReader(int source) : IncidentReader
{
    public override int Version => 1;

    /// <summary>One of the four sources.</summary>
    public static IncidentSource Source(int number) =>
        new(
            NameOf(number),
            "Made-up incidents",
            "Nobody",
            Address: null,
            RecordLevel.Incident,
            "Counts made-up events.",
            "Dates are made up.",
            "CC0-1.0",
            MayBePassedOn: true,
            () => new GeneratedReader(number)
        );

    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        int most = int.Parse(File.ReadAllText(files[0].Path), CultureInfo.InvariantCulture);
        int told = 0;
        for (int number = 0; told < most; number++)
        {
            MadeEvent made = new(number);
            for (int copy = 0; copy < made.Copies && told < most; copy++, told++)
            {
                if (made.SourceOf(copy) == source)
                {
                    yield return new ReadRecord(made.Tell(copy, NameOf(source)));
                }
            }
        }
    }

    private static string NameOf(int number) => "made" + number.ToString(CultureInfo.InvariantCulture);
}
