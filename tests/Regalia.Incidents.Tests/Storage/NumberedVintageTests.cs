using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Vintages of a source that gives its records no ids: what an id names in one is another record in the next.</summary>
public sealed class NumberedVintageTests : IDisposable
{
    private const string Header = "Title,Date,Affiliations,Description,Victims,Sponsor,Type,Category,Source\n";

    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void A_record_is_found_again_wherever_it_stands_and_however_its_date_is_written()
    {
        VintageDifference difference = Difference(
            "Theft of plans,2020-03-05\nAttack on a bank,2020-05-06\n",
            "A new one,1/2/2021\nAttack on a bank,5/6/2020\nTheft of plans,3/5/2020\n"
        );
        Assert.True(difference.IsByTitle);
        Assert.Equal(["2", "3"], difference.Kept);
        Assert.Equal(["1"], difference.New);
        Assert.Empty(difference.Changed);
        Assert.Empty(difference.Gone);
    }

    [Fact]
    public void Lost_quotation_marks_and_case_make_no_other_record()
    {
        VintageDifference difference = Difference(
            "The ??Long Night?? campaign,2020-03-05\n",
            "The “Long Night” Campaign,3/5/2020\n"
        );
        Assert.Equal(["1"], difference.Kept);
    }

    [Fact]
    public void Of_two_of_one_title_and_month_each_is_found_once()
    {
        VintageDifference difference = Difference(
            "Targeting of ministries,2020-05-06\nTargeting of ministries,2020-05-20\n",
            "Targeting of ministries,5/6/2020\nTargeting of ministries,5/20/2020\nTargeting of ministries,5/28/2020\n"
        );
        Assert.Equal(["1", "2"], difference.Kept);
        Assert.Equal(["3"], difference.New);
        Assert.Empty(difference.Gone);
    }

    [Fact]
    public void Another_title_or_another_month_is_another_record()
    {
        VintageDifference difference = Difference(
            "Theft of plans,2020-03-05\nAttack on a bank,2020-05-06\n",
            "Theft of plans,4/5/2020\nAttack on two banks,5/6/2020\n"
        );
        Assert.Empty(difference.Kept);
        Assert.Equal(["1", "2"], difference.New);
        Assert.Equal(["1", "2"], difference.Gone);
    }

    [Fact]
    public void The_store_says_the_same_of_two_vintages_later()
    {
        VintageDifference told = Difference(
            "Theft of plans,2020-03-05\n",
            "Another,1/2/2021\nTheft of plans,3/5/2020\n"
        );
        using IncidentStore store = trial.Open();
        VintageDifference later = store.Difference(store.Find("cfr@before")!, store.Find("cfr@after")!);
        Assert.True(later.IsByTitle);
        Assert.Equal(told.Kept, later.Kept);
        Assert.Equal(told.New, later.New);
    }

    private VintageDifference Difference(string before, string after)
    {
        IncidentSource source = IncidentSources.Find("cfr")!;
        _ = trial.Import(source, "before", File("before.csv", before));
        return trial.Import(source, "after", File("after.csv", after)).Difference!;
    }

    private SourceFile File(string name, string rows)
    {
        string path = Path.Combine(trial.Root, name);
        System.IO.File.WriteAllText(
            path,
            Header
                + rows.Replace(
                    "\n",
                    ",,Something happened.,,,Espionage,Government,https://example.org\n",
                    StringComparison.Ordinal
                )
        );
        return new SourceFile(path);
    }
}
