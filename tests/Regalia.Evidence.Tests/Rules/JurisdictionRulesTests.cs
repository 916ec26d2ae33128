namespace Regalia.Evidence.Tests.Rules;

public sealed class JurisdictionRulesTests
{
    [Fact]
    public void A_country_is_not_a_jurisdiction_too()
    {
        using SmallRelease small = new();
        string country = small.Tables["countries"][1][0];
        string[] jurisdiction = [.. small.Tables["jurisdictions"][1]];
        jurisdiction[0] = country;
        small.Tables["jurisdictions"].Add(jurisdiction);
        int row = small.Tables["jurisdictions"].Count;
        small.OnlyFault().IsAt("jurisdictions.csv", row, "code", country);
    }
}
