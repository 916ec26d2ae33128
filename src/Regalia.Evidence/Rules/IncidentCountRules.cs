using Regalia.Evidence.Faults;
using static System.FormattableString;

namespace Regalia.Evidence.Rules;

/// <summary>Counts are not negative, and a part is not greater than the whole.</summary>
internal static class IncidentCountRules
{
    internal static void Check(ReleaseRecords records, FaultLog log)
    {
        string file = records.FileOf("incident_counts");
        foreach (IncidentCount count in records.IncidentCounts)
        {
            if (count.Incidents < 0)
            {
                log.Cell(
                    file,
                    count.Row,
                    "incidents",
                    Invariant($"{count.Incidents}"),
                    "at least 0",
                    "correct the count"
                );
            }
            else if (count.Espionage < 0 || count.Espionage > count.Incidents)
            {
                log.Cell(
                    file,
                    count.Row,
                    "espionage",
                    Invariant($"{count.Espionage}"),
                    Invariant($"0 to {count.Incidents}, for it is a part of the incidents"),
                    "correct one of the two counts"
                );
            }
        }
    }
}
