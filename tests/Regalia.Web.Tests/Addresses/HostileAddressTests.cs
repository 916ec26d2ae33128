using CsCheck;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Addresses;

public sealed class HostileAddressTests
{
    private static readonly AddressResolver Addresses = new(SmallTable.All, ServedAssessment.Source);

    [Fact]
    public void A_hundred_thousand_addresses_lead_to_a_page_or_say_why_not() =>
        HostileAddresses.Any.Sample(
            address =>
            {
                switch (Addresses.Resolve(address.Path, address.Query))
                {
                    case AddressFault fault:
                        Assert.True(fault.Status is 400 or 404);
                        Assert.EndsWith(".", fault.Message.TrimEnd('?') + ".", StringComparison.Ordinal);
                        Assert.InRange(fault.Message.Length, 10, 700);
                        break;
                    case Redirection elsewhere:
                        Assert.StartsWith("/en/", elsewhere.Location, StringComparison.Ordinal);
                        Assert.All(elsewhere.Location, letter => Assert.InRange(letter, '!', '~'));
                        Settles(elsewhere);
                        break;
                    case PageMatch match:
                        Build(match);
                        break;
                }
            },
            iter: 100_000,
            threads: 1
        );

    [Fact]
    public void So_do_they_with_the_table_of_the_dashboard()
    {
        var addresses = new AddressResolver(RouteTable.All, ServedAssessment.Source);
        HostileAddresses.Any.Sample(
            address =>
                Assert.True(
                    addresses.Resolve(address.Path, address.Query)
                        is PageMatch
                            or Redirection
                            or AddressFault { Status: 400 or 404 }
                ),
            iter: 20_000
        );
    }

    // One step to the canonical address, never a ring; what is too long when escaped says so.
    private static void Settles(Redirection elsewhere)
    {
        string[] parts = elsewhere.Location.Split('?', 2);
        Resolution next = Addresses.Resolve(parts[0], parts.Length > 1 ? parts[1] : "");
        Assert.IsNotType<Redirection>(next);
    }

    private static void Build(PageMatch match)
    {
        try
        {
            if (match.Route.Template is not ("broken" or "slow"))
            {
                _ = match.Route.Build(match.Request);
            }
        }
        catch (AddressException fault)
        {
            Assert.True(fault.Status is 400 or 404);
        }
    }
}
