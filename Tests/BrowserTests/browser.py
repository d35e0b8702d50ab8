"""A headless browser whose every request is seen, and axe to judge its pages."""

import json
import pathlib
import tempfile
from importlib.resources import files
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]


class Browser:
    """One Chromium. Scripts are on for axe's sake; `scripting=False` turns the page's own off."""

    def __init__(self, scripting=True):
        options = webdriver.ChromeOptions()
        self.folder = tempfile.TemporaryDirectory(prefix="signpost-browser-")
        for flag in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={self.folder.name}",
        ):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        if not scripting:
            options.add_experimental_option(
                "prefs", {"profile.managed_default_content_settings.javascript": 2}
            )
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(30)
        self.resize(1280, 900)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        self.folder.cleanup()

    def resize(self, width, height, scale=1):
        """Sets the size of the page itself, in CSS pixels."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
        )

    def requests(self):
        """The addresses asked for since the last call, the browser's own pages left out."""
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                if urlsplit(address).scheme in ("http", "https", "ws", "wss"):
                    asked.append(address)
        return asked

    def complaints(self):
        """What the browser wrote to its console, such as a breach of the content security policy."""
        return [
            entry["message"]
            for entry in self.driver.get_log("browser")
            if "favicon" not in entry["message"] and entry["source"] != "network"
        ]

    def violations(self):
        """What axe holds against the page as it is now."""
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
                runOnly: { type: "tag", values: arguments[0] },
                rules: { "target-size": { enabled: true } },
            }).then(result => done(result.violations), error => done([{ id: String(error), nodes: [] }]));
            """,
            RULES,
        )
        return [
            f"{violation['id']}: {violation.get('help', '')} at "
            + "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
            for violation in found
        ]

    def overflows_sideways(self):
        """Whether the page is wider than the window."""
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )

    def screenshot(self, folder, name):
        """The whole page as a picture, where a folder was asked for."""
        if folder:
            height = self.driver.execute_script("return document.documentElement.scrollHeight")
            width = self.driver.execute_script("return window.innerWidth")
            self.resize(width, min(height, 8000))
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            self.driver.save_screenshot(str(pathlib.Path(folder) / f"{name}.png"))
            self.resize(width, 900)
