using Regalia.Presentation.Publications;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Addresses;

public sealed class AddressResolverTests
{
    private static readonly AddressResolver Addresses = new(SmallTable.All, ServedAssessment.Source);

    [Theory]
    [InlineData("/en/", "", null)]
    [InlineData("/en/index.csv", "", "csv")]
    [InlineData("/en/country/VNM", "country/VNM", null)]
    [InlineData("/en/country/VNM.json", "country/VNM", "json")]
    [InlineData("/en/compare?c=MYS~VNM", "compare?c=MYS~VNM", null)]
    [InlineData("/en/compare?c=VNM~MYS&m=threat", "compare?c=VNM~MYS&m=threat", null)]
    [InlineData("/en/compare.zip?c=VNM~MYS&release=2026.1", "compare?c=VNM~MYS", "zip")]
    [InlineData("/en/?release=2026.1", "", null)]
    [InlineData("/en/search?q=trade%20secret", "search?q=trade%20secret", null)]
    [InlineData("/en/country/VNM/evidence/PRE_LAW_ECONESP", "country/VNM/evidence/PRE_LAW_ECONESP", null)]
    public void A_canonical_address_is_its_page(string address, string page, string? suffix)
    {
        PageMatch match = Assert.IsType<PageMatch>(Resolve(address));
        Assert.Equal(page, match.Address.ToString());
        Assert.Equal(suffix, match.Suffix);
    }

    [Theory]
    [InlineData("/", "/en/")]
    [InlineData("/en", "/en/")]
    [InlineData("/EN/", "/en/")]
    [InlineData("/en/index", "/en/")]
    [InlineData("/en/index.html", "/en/")]
    [InlineData("/en/?", "/en/", "")]
    [InlineData("/en/country/vnm", "/en/country/VNM")]
    [InlineData("/en/country/vn", "/en/country/VNM")]
    [InlineData("/en/Country/VNM/", "/en/country/VNM")]
    [InlineData("/en/country/VNM.html", "/en/country/VNM")]
    [InlineData("/en/country/VNM.CSV", "/en/country/VNM.csv")]
    [InlineData("/en/country/%56NM", "/en/country/VNM")]
    [InlineData("/en/country/VNM/evidence/pre_law_econesp", "/en/country/VNM/evidence/PRE_LAW_ECONESP")]
    [InlineData("/en/compare?c=MYS&c=VNM", "/en/compare?c=MYS~VNM")]
    [InlineData("/en/compare?c=VNM&c=MYS&c=VNM", "/en/compare?c=VNM~MYS")]
    [InlineData("/en/compare?c=vnm%7Emys&m=", "/en/compare?c=VNM~MYS")]
    [InlineData("/en/compare?m=Threat&c=VNM~MYS", "/en/compare?c=VNM~MYS&m=threat")]
    [InlineData("/en/compare.csv?release=2026.1&c=VNM~MYS", "/en/compare.csv?c=VNM~MYS&release=2026.1")]
    [InlineData("/en/search?q=trade+secret", "/en/search?q=trade%20secret")]
    public void Another_spelling_leads_to_the_canonical_one(string address, string canonical, string? query = null)
    {
        Redirection elsewhere = Assert.IsType<Redirection>(
            query is null ? Resolve(address) : Addresses.Resolve(address.TrimEnd('?'), "&")
        );
        Assert.Equal(canonical, elsewhere.Location);
        Assert.IsType<PageMatch>(Resolve(canonical));
    }

    [Theory]
    [InlineData("/en/country/VNX", 404, "Viet Nam")]
    [InlineData("/en/country/ZZZ", 404, "These are the ones")]
    [InlineData("/en/country/VNM/evidence/PRE_LAW_ECONESQ", 404, "PRE_LAW_ECONESP")]
    [InlineData("/en/country/VNM.xml", 404, ".csv, .json, .md, .svg, .zip")]
    [InlineData("/en/country/VNM.pdf", 404, ".csv")]
    [InlineData("/en/country/.csv", 404, "names no page")]
    [InlineData("/en/countri/VNM", 404, "/en/country")]
    [InlineData("/en//country/VNM", 404, "empty part")]
    [InlineData("/country/VNM", 404, "begins with its language")]
    [InlineData("/th/", 404, "English")]
    [InlineData("/th/country/THA", 404, "English")]
    [InlineData("/en/practices?stag=recover", 400, "release")]
    [InlineData("/en/compare?cc=VNM", 400, "did you mean \"c\"")]
    [InlineData("/en/compare?m=thret", 400, "did you mean \"threat\"")]
    [InlineData("/en/compare?m=threat&m=exposure", 400, "more than once")]
    [InlineData("/en/compare?c=VNM~QQQ", 404, "no country")]
    [InlineData("/en/search?q=a&q=b", 400, "more than once")]
    [InlineData("/en/country/VNM?release=2025.2", 404, "release 2026.1")]
    [InlineData("/en/country/VNM?chart=labels", 400, "no parameter")]
    [InlineData("/en/country/%zz", 400, "hexadecimal")]
    [InlineData("/en/country/%", 400, "hexadecimal")]
    [InlineData("/en/country/%ff%fe", 400, "UTF-8")]
    [InlineData("/en/country/%00", 400, "control")]
    [InlineData("/en/country/%C2%85", 400, "control")]
    [InlineData("/en/country/..", 400, "cannot be part")]
    [InlineData("/en/country/%2e%2e", 400, "cannot be part")]
    [InlineData("/en/country%2FVNM", 400, "cannot be part")]
    [InlineData("/en/country/a%5Cb", 400, "cannot be part")]
    [InlineData("/en/country/Việt", 400, "escape")]
    [InlineData("en/", 400, "slash")]
    [InlineData("", 400, "slash")]
    public void What_is_wrong_is_said_with_what_there_is(string address, int status, string says)
    {
        AddressFault fault = Assert.IsType<AddressFault>(Resolve(address));
        Assert.Equal(status, fault.Status);
        Assert.Contains(
            says,
            fault.Message + string.Concat(fault.Instead.Select(p => p.Plain)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_address_of_more_than_2048_letters_is_refused() =>
        Assert.Equal(400, Assert.IsType<AddressFault>(Resolve("/en/search?q=" + new string('a', 2048))).Status);

    [Fact]
    public void A_list_of_more_than_64_values_is_refused() =>
        Assert.Contains(
            "64",
            Assert
                .IsType<AddressFault>(Resolve("/en/compare?c=" + string.Join('~', Enumerable.Repeat("VNM", 65))))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_of_a_stranger_are_short_and_plain_in_the_message()
    {
        AddressFault fault = Assert.IsType<AddressFault>(
            Resolve("/en/country/" + Uri.EscapeDataString("\u202Eabc" + new string('x', 500)))
        );
        Assert.DoesNotContain('\u202E', fault.Message);
        Assert.True(fault.Message.Length < 300, fault.Message);
    }

    [Fact]
    public void Every_address_of_the_table_is_canonical() =>
        Assert.All(
            SmallTable.All.SelectMany(route => route.All(ServedAssessment.Source).Select(address => (route, address))),
            page =>
                Assert.Same(page.route, Assert.IsType<PageMatch>(Resolve(AddressResolver.Target(page.address))).Route)
        );

    [Fact]
    public void Every_address_of_the_dashboard_is_canonical()
    {
        var addresses = new AddressResolver(RouteTable.All, ServedAssessment.Source);
        Assert.All(
            RouteTable.All.SelectMany(route => route.All(ServedAssessment.Source)),
            address =>
            {
                string[] parts = AddressResolver.Target(address).Split('?', 2);
                PageMatch match = Assert.IsType<PageMatch>(
                    addresses.Resolve(parts[0], parts.Length > 1 ? parts[1] : "")
                );
                Assert.Equal(address.ToString(), match.Address.ToString());
            }
        );
    }

    [Fact]
    public void Every_parameter_of_the_dashboard_takes_its_example() =>
        Assert.All(
            RouteTable.All.SelectMany(route => route.Query.Select(parameter => (route, parameter))),
            pair =>
            {
                PageAddress address = new PageAddress(pair.route.Template).With(
                    pair.parameter.Name,
                    pair.parameter.Example
                );
                string[] parts = AddressResolver.Target(address).Split('?', 2);
                Assert.IsType<PageMatch>(
                    new AddressResolver(RouteTable.All, ServedAssessment.Source).Resolve(parts[0], parts[1])
                );
            }
        );

    [Fact]
    public void A_request_reads_what_the_address_holds()
    {
        PageRequest request = Assert.IsType<PageMatch>(Resolve("/en/compare?c=VNM~MYS&m=threat")).Request;
        Assert.Equal(["VNM", "MYS"], request.Countries("c").Select(c => c.Code.ToString()));
        Assert.Equal("threat", request.Text("m"));
        Assert.Null(request.Text("region"));
        Assert.Empty(request.List("region"));
        Assert.Equal(400, Assert.Throws<AddressException>(() => request.Text("c")).Status);
    }

    private static Resolution Resolve(string address)
    {
        string[] parts = address.Split('?', 2);
        return Addresses.Resolve(parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
