using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Serving;

public sealed class ServeCommandTests
{
    private const int Interrupt = 2;

    [Theory]
    [InlineData("serve --host 0.0.0.0", "no login yet")]
    [InlineData("serve --host 192.168.0.10", "no login yet")]
    [InlineData("serve --host example.org", "no login yet")]
    [InlineData("serve --port 70000", "--port \"70000\": expected a whole number from 0 to 65535")]
    [InlineData("serve --port web", "--port \"web\"")]
    [InlineData("site build", "--out")]
    [InlineData("site build --out x --base here", "--base \"here\": expected a path such as /")]
    public void What_cannot_be_meant_is_refused(string command, string says) =>
        Assert.Contains(says, RegaliaProgram.Run(command.Split(' ')).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_not_found() =>
        Assert.Contains(
            "nothing.yaml",
            RegaliaProgram.Run("serve", "nothing.yaml").Refused(3),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_port_that_is_taken_is_said_with_how_to_mend_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.Contains("--port", RegaliaProgram.Run("serve", "--port", port).Refused(9), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_one_line_answers_and_ends_when_asked()
    {
        using Process process = RegaliaProgram.Start(["serve", "--port", "0", "--draws", "100"]);
        string? line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"^Regalia on http://127\.0\.0\.1:[0-9]+/en/ - Ctrl\+C ends it$", line);
        using var client = new HttpClient();
        using HttpResponseMessage home = await client.GetAsync(
            line!.Split(' ')[2],
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(0, Kill(process.Id, Interrupt));
        Assert.Equal("", RegaliaProgram.Finish(process, ["serve"]).Quiet().OutText);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
