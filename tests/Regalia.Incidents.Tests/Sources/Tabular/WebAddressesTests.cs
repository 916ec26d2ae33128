using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.Tabular;

public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("none", "")]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData(" HTTPS://example.org/a ", "HTTPS://example.org/a")]
    [InlineData("see https://example.org/a.", "https://example.org/a")]
    [InlineData("(https://example.org/a)", "https://example.org/a")]
    [InlineData("https://example.org/a_(b)", "https://example.org/a_(b)")]
    [InlineData("https://example.org/a https://example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a,https://example.org/b", "https://example.org/a|https://example.org/b")]
    [InlineData(
        "https://example.org/a; https://example.org/b; https://example.org/a; http://example.org/c",
        "https://example.org/a|https://example.org/b|http://example.org/c"
    )]
    public void Addresses_are_found_each_once_in_their_order(string cell, string expected) =>
        Assert.Equal(expected, string.Join('|', WebAddresses.In(cell)));

    [Fact]
    public void Those_of_several_cells_are_one_list() =>
        Assert.Equal(
            ["https://example.org/a", "https://example.org/b"],
            WebAddresses.In("https://example.org/a", "", "https://example.org/b https://example.org/a")
        );
}
