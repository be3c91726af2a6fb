using System.Net;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Warraq.Platform;

/// <summary>A mail to one person, as text and as HTML: the text for whoever wants it so, the HTML because only it knows its direction.</summary>
public sealed record Letter(string To, string Subject, string Text, string Html)
{
    /// <summary>The <c>Message-ID</c> without its brackets, where a letter may have to be sent twice and should be known as one; null for a new one each time.</summary>
    public string? Id { get; init; }

    /// <summary>Without the address.</summary>
    public override string ToString() => nameof(Letter);
}

/// <summary>How the paper sends mail.</summary>
public interface IPost
{
    /// <summary>False when no mail can be sent; what would be mailed is then shown to whoever asked.</summary>
    bool Goes { get; }

    /// <returns>Null when a server took the letter, else why not.</returns>
    Task<string?> SendAsync(Letter letter, CancellationToken cancel = default);
}

/// <summary>The post of a paper without <c>WARRAQ_MAIL</c>.</summary>
public sealed class NoPost : IPost
{
    public bool Goes => false;

    public Task<string?> SendAsync(Letter letter, CancellationToken cancel = default) => Task.FromResult<string?>("WARRAQ_MAIL is not set.");
}

/// <summary>Hands letters to the server that <c>WARRAQ_MAIL</c> names.</summary>
/// <param name="server"><c>smtp://user:password@host:587</c> (STARTTLS where offered; a password is sent under TLS only, but to this machine) or <c>smtps://…:465</c>.</param>
/// <param name="from">The sender's address.</param>
public sealed class SmtpPost(Uri server, string from) : IPost
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public bool Goes => true;

    /// <exception cref="InvalidOperationException">The setting is no such address.</exception>
    public static IPost Of(PaperOptions options)
    {
        if (options.Mail.Length == 0) return new NoPost();
        if (!Uri.TryCreate(options.Mail, UriKind.Absolute, out var server) || server.Scheme is not ("smtp" or "smtps")) throw new InvalidOperationException("WARRAQ_MAIL is smtp://user:password@host:port, or smtps://…");
        return MailboxAddress.TryParse(options.MailFrom, out _) ? new SmtpPost(server, options.MailFrom)
            : throw new InvalidOperationException("WARRAQ_MAIL_FROM is the address that mail comes from, such as desk@paper.example.");
    }

    public async Task<string?> SendAsync(Letter letter, CancellationToken cancel = default)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        using var message = new MimeMessage();
        try
        {
            message.From.Add(MailboxAddress.Parse(from));
            message.To.Add(MailboxAddress.Parse(letter.To));
            message.Subject = letter.Subject;
            if (letter.Id is { } id) message.MessageId = id;
            message.Body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = letter.Text }, new TextPart(TextFormat.Html) { Text = letter.Html } };
            using var client = new SmtpClient();
            var implicitTls = server.Scheme == "smtps";
            await client.ConnectAsync(server.Host, server.Port > 0 ? server.Port : implicitTls ? 465 : 587, implicitTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, late.Token);
            if (server.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
            {
                if (!client.IsSecure && !server.IsLoopback) return $"{server.Host} offers no TLS; the password was not sent.";
                await client.AuthenticateAsync(new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password)), late.Token);
            }
            await client.SendAsync(message, late.Token);
            await client.DisconnectAsync(quit: true, late.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"{server.Host} did not answer within {Patience.TotalSeconds} seconds.";
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or MailKit.CommandException or MailKit.ProtocolException or MailKit.Security.AuthenticationException or SslHandshakeException or ParseException)
        {
            return e.Message;
        }
    }
}
