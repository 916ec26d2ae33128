using System.Diagnostics;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace IncidentSpeed;

/// <summary>Facts of a stored snapshot, and a trend over them, several times in one process; each pass opens the store anew.</summary>
internal static class TimedTrend
{
    public static int Run(string folder, string snapshot, string passes)
    {
        int most = int.Parse(passes, CultureInfo.InvariantCulture);
        Classifier classifier = Classifier.Bundled;
        TrendQuery query = new()
        {
            Level = RecordLevel.Incident,
            Filter = RecordFilter.Parse("state and private", classifier.Criteria),
            By = TrendAxes.Parse("year,region"),
        };
        for (int pass = 0; pass < most; pass++)
        {
            long begun = Stopwatch.GetTimestamp();
            using IncidentStore store = IncidentStore.Open(folder, create: false);
            Snapshot found = store.Find(snapshot) ?? throw new ArgumentException("no snapshot", nameof(snapshot));
            RecordFacts facts = store.Facts(found, classifier);
            double reading = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            begun = Stopwatch.GetTimestamp();
            Trend trend = Trend.Count(facts, query);
            double counting = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{facts.Count} {reading:F0} {counting:F1} {trend.Counted}")
            );
        }
        return 0;
    }
}
