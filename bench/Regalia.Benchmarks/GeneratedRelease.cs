using Regalia.Evidence.Releases;

namespace Regalia.Benchmarks;

/// <summary>The bundled release with more countries: each further one has the rows of one that is there.</summary>
internal static class GeneratedRelease
{
    private static readonly string[] ByCountry = ["observations.csv", "positions.csv", "incident_counts.csv"];

    /// <summary>Writes and reads a release of so many countries, at most 500.</summary>
    public static EvidenceRelease Of(int countries)
    {
        string folder = Directory.CreateTempSubdirectory("regalia-generated-").FullName;
        try
        {
            foreach (string file in Directory.EnumerateFiles(Bundled()))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
            string[] rows = File.ReadAllLines(Path.Combine(folder, "countries.csv"))[1..];
            HashSet<string> used = [.. rows.Select(r => r.Split(',')[1])];
            string[] free = [.. Pairs().Where(p => !used.Contains(p))];
            var further = Enumerable
                .Range(0, countries - rows.Length)
                .Select(i =>
                    (Of: rows[i % rows.Length][..3], Row: rows[i % rows.Length], Iso3: "X" + free[i], Iso2: free[i])
                )
                .ToList();
            File.AppendAllLines(
                Path.Combine(folder, "countries.csv"),
                further.Select(f =>
                {
                    string[] cells = f.Row.Split(',');
                    (cells[0], cells[1], cells[2]) = (f.Iso3, f.Iso2, "Country " + f.Iso3);
                    return string.Join(',', cells);
                })
            );
            foreach (string file in ByCountry.Select(f => Path.Combine(folder, f)))
            {
                ILookup<string, string> lines = File.ReadAllLines(file).ToLookup(l => l[..3], StringComparer.Ordinal);
                File.AppendAllLines(file, further.SelectMany(f => lines[f.Of].Select(l => f.Iso3 + l[3..])));
            }
            SealOutcome outcome = ReleaseSeal.Seal(folder);
            ReleaseReading reading = ReleaseReader.Read(folder);
            return reading.Release
                ?? throw new InvalidOperationException(
                    string.Join('\n', outcome.Faults.Concat(reading.Faults).Take(5))
                );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Pairs() =>
        from first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        from second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        select $"{first}{second}";

    private static string Bundled()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "data", "datapackage.json")))
            {
                return Path.Combine(at.FullName, "data");
            }
        }
        throw new DirectoryNotFoundException("no data/ above " + AppContext.BaseDirectory);
    }
}
