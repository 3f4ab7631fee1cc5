"""What the browser may do with our pages, and how logging in is protected."""

from datetime import timedelta

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "frame-src": ["'none'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# What a page may use of the device: nothing, except the clipboard, passkeys, and where one is (only to find
# the neighbourhood of a signal, when asked; the spot itself is not kept).
PERMISSIONS_POLICY = ", ".join(
    [
        *(
            f"{naam}=()"
            for naam in (
                *("accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture"),
                *("encrypted-media", "gyroscope", "hid", "idle-detection", "local-fonts"),
                *("magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb"),
                "xr-spatial-tracking",
            )
        ),
        *(f"{naam}=(self)" for naam in ("clipboard-write", "fullscreen", "geolocation")),
        *(f"publickey-credentials-{wat}=(self)" for wat in ("create", "get")),
    ]
)

SESSION_ENGINE = "waakvlam.web.toegang.sessie"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
# Seconds. Away for an hour, or in for twelve: log in again.
SESSIE_STIL = int(timedelta(hours=1).total_seconds())
SESSIE_HOOGSTENS = SESSION_COOKIE_AGE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "waakvlam.web.toegang.meldingen.Meldingen"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

AUTHENTICATION_BACKENDS = [
    # First, so that a locked account is refused before its password is looked at.
    "axes.backends.AxesStandaloneBackend",
    "waakvlam.web.toegang.inlogbackend.Inlogbackend",
]
# A lock is per typed name and address together, whether that name exists or not.
AXES_USERNAME_CALLABLE = "waakvlam.web.toegang.inlogadapter.getypte_naam"
AXES_LOCKOUT_TEMPLATE = "web/geblokkeerd.html"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True

ACCOUNT_ADAPTER = "waakvlam.web.toegang.inlogadapter.InlogAdapter"
SOCIALACCOUNT_ADAPTER = "waakvlam.web.toegang.oidc.koppel.KoppelAdapter"
# A link, not a form: the policy for forms does not allow being sent on to another site.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
# Failures are counted in the database, by axes and by ``grenzen``: in the memory of one process each would
# count by itself.
ACCOUNT_RATE_LIMITS = {"login_failed": None}
MFA_ADAPTER = "waakvlam.web.toegang.stapadapter.StapAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Waakvlam"
