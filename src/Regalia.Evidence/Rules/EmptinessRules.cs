using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Rules;

/// <summary>A release without countries or observations has nothing to assess.</summary>
internal static class EmptinessRules
{
    internal static void Check(ReleaseRecords records, FaultLog log)
    {
        Require("countries", "at least one country, but the release is empty");
        Require("observations", "at least one observation, but the release is empty");

        void Require(string table, string expected)
        {
            if (records.IsEmpty(table))
            {
                log.Content(
                    records.FileOf(table),
                    row: null,
                    column: null,
                    value: null,
                    expected,
                    "add rows below the header"
                );
            }
        }
    }
}
