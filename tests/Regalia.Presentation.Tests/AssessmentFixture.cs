using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

[assembly: AssemblyFixture(typeof(Regalia.Presentation.Tests.AssessmentFixture))]

namespace Regalia.Presentation.Tests;

/// <summary>One assessment of the bundled release for all tests, and one of a copy that somebody has changed.</summary>
public sealed class AssessmentFixture : IDisposable
{
    private readonly string _changed = Path.Combine(
        Path.GetTempPath(),
        "regalia-changed-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
    );

    public AssessmentFixture()
    {
        string data = FindData();
        Result = Assess(data, new AssessmentOptions { Draws = 2000 });
        Modified = Assess(ChangedCopy(data), new AssessmentOptions { Draws = 200 });
    }

    public AssessmentResult Result { get; }

    /// <summary>A release in which the CFR tabulation is not open and a text begins like a formula; not sealed.</summary>
    public AssessmentResult Modified { get; }

    public static Iso3 Brazil { get; } = Iso3.Parse("BRA");

    public static Iso3 VietNam { get; } = Iso3.Parse("VNM");

    public CountryAssessment Country(Iso3 code) => Result.Countries.First(c => c.Country.Code == code);

    public static T In<T>(string culture, Func<T> act)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => Directory.Delete(_changed, recursive: true);

    private string ChangedCopy(string data)
    {
        Directory.CreateDirectory(_changed);
        foreach (string file in Directory.GetFiles(data))
        {
            File.Copy(file, Path.Combine(_changed, Path.GetFileName(file)), overwrite: true);
        }
        Change(
            "sources.csv",
            "export-incidents?_format=csv,REGALIA-CC-BY-4.0",
            "export-incidents?_format=csv,WJP-TERMS"
        );
        Change("practices.csv", ",Defend Trade Secrets Act,", ",=Defend Trade Secrets Act,");
        return _changed;
    }

    private void Change(string file, string from, string to)
    {
        string path = Path.Combine(_changed, file);
        string before = File.ReadAllText(path);
        Assert.Contains(from, before, StringComparison.Ordinal);
        string after = before.Replace(from, to, StringComparison.Ordinal);
        File.WriteAllText(path, after);
    }

    private static AssessmentResult Assess(string data, AssessmentOptions options)
    {
        ReleaseReading reading = ReleaseReader.Read(data);
        Assert.True(reading.Release is not null, string.Join('\n', reading.Faults));
        FrameworkReading framework = FrameworkReader.Read(data);
        Assert.True(framework.Framework is not null, string.Join('\n', framework.Faults));
        return Assessor.Assess(reading.Release!, framework.Framework!, options);
    }

    private static string FindData()
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
