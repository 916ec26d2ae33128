using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using static System.FormattableString;

namespace Regalia.Evidence.Releases;

/// <summary>
/// Compares a file with what datapackage.json says of it. One fault a file, however many of its marks differ: one
/// change makes them all differ, and one seal mends them all.
/// </summary>
internal static class IntegrityCheck
{
    /// <summary>Reports the marks that differ, or are not there.</summary>
    /// <param name="resource">What datapackage.json says.</param>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="rowCount">
    /// Rows of a table; <see langword="null"/> for a file that is none, or that could not be counted.
    /// </param>
    /// <param name="log">Where a difference goes.</param>
    internal static void Run(PackageResource resource, byte[] bytes, int? rowCount, FaultLog log)
    {
        List<string> found = [];
        List<string> expected = [];
        Compare(Invariant($"{bytes.Length} bytes"), resource.Bytes is long size ? Invariant($"{size} bytes") : null);
        if (rowCount is int rows)
        {
            Compare(Invariant($"{rows} rows"), resource.RowCount is long count ? Invariant($"{count} rows") : null);
        }

        Compare(FileIdentity.HashOf(bytes), resource.Hash);
        if (found.Count > 0)
        {
            string stated = expected.Count == 0 ? "bytes and hash in datapackage.json" : string.Join(", ", expected);
            log.Add(
                new Fault(
                    resource.Path,
                    Row: null,
                    Column: null,
                    string.Join(", ", found),
                    $"{stated}, as datapackage.json describes the file",
                    "get the file again, or seal the release if the change is meant",
                    FaultKind.Integrity
                )
            );
        }

        void Compare(string actual, string? stated)
        {
            if (!string.Equals(actual, stated, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(actual);
                if (stated is not null)
                {
                    expected.Add(stated);
                }
            }
        }
    }
}
