//! A throwaway folder with the program in it, for tests of whole commands.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// A folder with files.
pub struct Place {
    folder: TempDir,
}

/// What a run of the program left.
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    /// A folder with these files.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let place = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            place.write(path, text);
        }
        place
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        fs::write(self.path().join(path), bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path().join(path)).unwrap()
    }

    pub fn bilint(&self, arguments: &[&str]) -> Ran {
        self.run(arguments, &[])
    }

    /// The same with variables of the environment.
    pub fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
        let output = Command::cargo_bin("bilint")
            .unwrap()
            .current_dir(self.path())
            .env("NO_COLOR", "1")
            .env("CI", "true")
            .envs(variables.iter().copied())
            .args(arguments)
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// A run that must end with 0.
    pub fn good(&self, arguments: &[&str]) -> Ran {
        let ran = self.bilint(arguments);
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}{}", ran.out, ran.err);
        ran
    }
}
